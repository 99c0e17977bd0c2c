CREATE TABLE "score_reviews" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "score_reviews_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"meeting_id" integer NOT NULL,
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"items" jsonb NOT NULL,
	"total" double precision NOT NULL,
	"band" text NOT NULL,
	"reason" text NOT NULL,
	"decided_for" text NOT NULL,
	"decided_by" integer NOT NULL,
	"decided_on" date NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "score_reviews_submitKey_unique" UNIQUE("submit_key")
);
--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "documents_posted_on" date;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "minutes_posted_on" date;--> statement-breakpoint
ALTER TABLE "score_reviews" ADD CONSTRAINT "score_reviews_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_reviews" ADD CONSTRAINT "score_reviews_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_reviews" ADD CONSTRAINT "score_reviews_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "score_reviews_meeting" ON "score_reviews" USING btree ("meeting_id","id");--> statement-breakpoint
CREATE INDEX "score_reviews_place" ON "score_reviews" USING btree ("org_path");