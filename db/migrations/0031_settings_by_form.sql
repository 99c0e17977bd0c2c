CREATE TABLE "setting_changes" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "setting_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"key" text NOT NULL,
	"value" jsonb NOT NULL,
	"basis" text DEFAULT '' NOT NULL,
	"changed_by" integer NOT NULL,
	"changed_on" date NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "setting_changes_submitKey_unique" UNIQUE("submit_key")
);
--> statement-breakpoint
ALTER TABLE "corrections" ADD COLUMN "instead_of" text COLLATE "vi-x-icu";--> statement-breakpoint
ALTER TABLE "addressees" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "addressees" ADD COLUMN "submit_key" uuid;--> statement-breakpoint
ALTER TABLE "feedback_steps" ADD COLUMN "instead_of" text COLLATE "vi-x-icu";--> statement-breakpoint
ALTER TABLE "rule_sets" ADD COLUMN "entered_by" integer;--> statement-breakpoint
ALTER TABLE "rule_sets" ADD COLUMN "submit_key" uuid;--> statement-breakpoint
ALTER TABLE "scan_replacements" ADD COLUMN "instead_of" text COLLATE "vi-x-icu";--> statement-breakpoint
ALTER TABLE "scans" ADD COLUMN "instead_of" text COLLATE "vi-x-icu";--> statement-breakpoint
ALTER TABLE "score_reviews" ADD COLUMN "instead_of" text COLLATE "vi-x-icu";--> statement-breakpoint
ALTER TABLE "visit_matches" ADD COLUMN "instead_of" text COLLATE "vi-x-icu";--> statement-breakpoint
ALTER TABLE "setting_changes" ADD CONSTRAINT "setting_changes_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting_changes" ADD CONSTRAINT "setting_changes_changed_by_accounts_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "setting_changes_key" ON "setting_changes" USING btree ("key","id");--> statement-breakpoint
ALTER TABLE "rule_sets" ADD CONSTRAINT "rule_sets_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "addressees" ADD CONSTRAINT "addressees_submitKey_unique" UNIQUE("submit_key");--> statement-breakpoint
ALTER TABLE "rule_sets" ADD CONSTRAINT "rule_sets_submitKey_unique" UNIQUE("submit_key");