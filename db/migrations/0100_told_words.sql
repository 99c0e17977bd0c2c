ALTER TABLE "feedback_items" ADD COLUMN "told" "tsvector";--> statement-breakpoint
ALTER TABLE "feedback_items" drop column "search";--> statement-breakpoint
ALTER TABLE "feedback_items" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (setweight(vn_words(code || ' ' || title), 'A') || setweight(vn_words(text), 'B') || setweight(vn_words(coalesce(reply_text, '') || ' ' || coalesce(reply_document, '')), 'C') || coalesce(told, '')) STORED;
