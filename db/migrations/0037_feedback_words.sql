DROP INDEX "feedback_search";--> statement-breakpoint
ALTER TABLE "feedback_items" drop column "search";--> statement-breakpoint
ALTER TABLE "feedback_items" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (vn_words(code || ' ' || title || ' ' || text || ' ' || coalesce(reply_text, ''))) STORED;--> statement-breakpoint
CREATE INDEX "feedback_search" ON "feedback_items" USING gin ("search") WITH (fastupdate=false);