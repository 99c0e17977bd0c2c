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
CREATE TABLE "thematic_topics" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "thematic_topics_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"year" smallint NOT NULL,
	"quarter" smallint NOT NULL,
	"title" text NOT NULL,
	"preparer_id" integer,
	"meeting_id" integer,
	"version" integer DEFAULT 1 NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "thematic_topics_meetingId_unique" UNIQUE("meeting_id"),
	CONSTRAINT "thematic_topics_submitKey_unique" UNIQUE("submit_key"),
	CONSTRAINT "thematic_topics_quarter" CHECK ("thematic_topics"."quarter" between 1 and 4)
);
--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "is_combined" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "occasion" text;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "documents_posted_on" date;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "minutes_posted_on" date;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "submit_key" uuid;--> statement-breakpoint
ALTER TABLE "score_reviews" ADD CONSTRAINT "score_reviews_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_reviews" ADD CONSTRAINT "score_reviews_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_reviews" ADD CONSTRAINT "score_reviews_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thematic_topics" ADD CONSTRAINT "thematic_topics_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thematic_topics" ADD CONSTRAINT "thematic_topics_preparer_id_members_id_fk" FOREIGN KEY ("preparer_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thematic_topics" ADD CONSTRAINT "thematic_topics_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "score_reviews_meeting" ON "score_reviews" USING btree ("meeting_id","id");--> statement-breakpoint
CREATE INDEX "score_reviews_place" ON "score_reviews" USING btree ("org_path");--> statement-breakpoint
CREATE INDEX "thematic_topics_place" ON "thematic_topics" USING btree ("org_path","year","quarter");--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_submitKey_unique" UNIQUE("submit_key");--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_combined_regular" CHECK (not "meetings"."is_combined" or "meetings"."kind" = 'regular');