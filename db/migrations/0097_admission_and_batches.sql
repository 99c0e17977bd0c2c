ALTER TYPE "public"."member_status" ADD VALUE 'annulled';--> statement-breakpoint
ALTER TYPE "public"."transfer_step" ADD VALUE 'correctDues' BEFORE 'inherit';--> statement-breakpoint
ALTER TABLE "exemption_returns" DROP CONSTRAINT "exemption_returns_once";--> statement-breakpoint
ALTER TABLE "batch_items" ALTER COLUMN "meeting_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "verification_asked_on" date;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "is_verified_abroad" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "verified_on" date;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "opinions_on" date;--> statement-breakpoint
CREATE INDEX "exemption_returns_exemption" ON "exemption_returns" USING btree ("exemption_id");--> statement-breakpoint
-- Notices of steps taken before a step settled what it ended: whose item has gone on is new to nobody. Words, not values: a value added in this run may not be used yet.
UPDATE notices SET is_seen = true FROM feedback_items item
WHERE item.id = notices.item_id AND NOT notices.is_seen AND (
  (notices.kind::text = 'extensionAsked' AND item.asked_due_on IS NULL)
  OR item.status::text <> ALL (CASE notices.kind::text
    WHEN 'answered' THEN ARRAY['answered']
    WHEN 'interim' THEN ARRAY['forwarded', 'clarifying', 'proposed', 'assigned', 'drafted', 'merged']
    WHEN 'clarify' THEN ARRAY['clarifying']
    WHEN 'assigned' THEN ARRAY['assigned']
    WHEN 'draftReturned' THEN ARRAY['assigned']
    WHEN 'extensionDecided' THEN ARRAY['assigned']
    WHEN 'extensionAsked' THEN ARRAY['assigned']
    WHEN 'draftWaiting' THEN ARRAY['drafted']
    ELSE ARRAY[notices.status::text, 'merged'] END));
