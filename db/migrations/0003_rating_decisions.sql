ALTER TABLE "rating_campaigns" ADD COLUMN "sent_on" date;--> statement-breakpoint
ALTER TABLE "rating_campaigns" ADD COLUMN "returned_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "rating_campaigns" ADD COLUMN "decided_on" date;--> statement-breakpoint
ALTER TABLE "rating_campaigns" ADD COLUMN "decided_by" text;--> statement-breakpoint
ALTER TABLE "rating_campaigns" ADD COLUMN "decision_number" text;--> statement-breakpoint
ALTER TABLE "ratings" ADD COLUMN "deferred_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "ratings" ADD COLUMN "verified_general" smallint;--> statement-breakpoint
ALTER TABLE "ratings" ADD COLUMN "verified_results" smallint;