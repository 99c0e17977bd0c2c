ALTER TYPE "public"."member_status" ADD VALUE 'annulled';--> statement-breakpoint
ALTER TYPE "public"."transfer_step" ADD VALUE 'correctDues' BEFORE 'inherit';--> statement-breakpoint
ALTER TABLE "exemption_returns" DROP CONSTRAINT "exemption_returns_once";--> statement-breakpoint
ALTER TABLE "batch_items" ALTER COLUMN "meeting_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "verification_asked_on" date;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "is_verified_abroad" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "verified_on" date;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "opinions_on" date;--> statement-breakpoint
CREATE INDEX "exemption_returns_exemption" ON "exemption_returns" USING btree ("exemption_id");