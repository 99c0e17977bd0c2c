ALTER TYPE "public"."notice_kind" ADD VALUE 'askedMore' BEFORE 'escalated';--> statement-breakpoint
ALTER TABLE "feedback_items" ADD COLUMN "asked_more_on" date;--> statement-breakpoint
ALTER TABLE "feedback_interims" ADD COLUMN "response" text;--> statement-breakpoint
ALTER TABLE "feedback_interims" ADD COLUMN "kind" "reply_kind";--> statement-breakpoint
ALTER TABLE "feedback_interims" ADD COLUMN "answer_due_on" date;