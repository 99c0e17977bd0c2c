ALTER TABLE "organisation_versions" ADD COLUMN "committee_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation_versions" ADD COLUMN "letterhead_upper" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation_versions" ADD COLUMN "letterhead_lower" text DEFAULT '' NOT NULL;