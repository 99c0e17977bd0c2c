ALTER TABLE "members" ADD COLUMN "age_gap_months" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "age_gap_basis" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_age_gap" CHECK ("members"."age_gap_months" >= 0 and ("members"."age_gap_months" = 0) = ("members"."age_gap_basis" = ''));