CREATE TABLE "rating_corrections" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "rating_corrections_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"rating_id" integer NOT NULL,
	"from_level" "rating_level" NOT NULL,
	"to_level" "rating_level" NOT NULL,
	"reason" text NOT NULL,
	"decision_number" text NOT NULL,
	"decided_on" date NOT NULL,
	"decided_by" text NOT NULL,
	"entered_by" integer NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rating_corrections_submitKey_unique" UNIQUE("submit_key"),
	CONSTRAINT "rating_corrections_changes" CHECK ("rating_corrections"."from_level" <> "rating_corrections"."to_level")
);
--> statement-breakpoint
ALTER TABLE "rating_campaigns" DROP CONSTRAINT "rating_campaigns_year";--> statement-breakpoint
ALTER TABLE "rating_campaigns" ADD COLUMN "is_supplement" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "rating_campaigns" ADD COLUMN "withdrawn_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "rating_campaigns" ADD COLUMN "tally_remark" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "ratings" ADD COLUMN "grounds" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "rating_corrections" ADD CONSTRAINT "rating_corrections_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_corrections" ADD CONSTRAINT "rating_corrections_rating_id_ratings_id_fk" FOREIGN KEY ("rating_id") REFERENCES "public"."ratings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_corrections" ADD CONSTRAINT "rating_corrections_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "rating_corrections_rating" ON "rating_corrections" USING btree ("rating_id");--> statement-breakpoint
CREATE INDEX "rating_corrections_place" ON "rating_corrections" USING btree ("org_path");--> statement-breakpoint
CREATE UNIQUE INDEX "rating_campaigns_main" ON "rating_campaigns" USING btree ("org_id","year") WHERE not "rating_campaigns"."is_supplement" and "rating_campaigns"."state" in ('open', 'tallied', 'finished');--> statement-breakpoint
CREATE UNIQUE INDEX "rating_campaigns_under_way" ON "rating_campaigns" USING btree ("org_id","year") WHERE "rating_campaigns"."state" in ('open', 'tallied');--> statement-breakpoint
CREATE INDEX "ratings_member" ON "ratings" USING btree ("member_id");