ALTER TYPE "public"."rule_domain" ADD VALUE 'residence';--> statement-breakpoint
ALTER TABLE "residences" ADD COLUMN "exempt_kind" text DEFAULT '' NOT NULL;