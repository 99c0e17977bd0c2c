ALTER TABLE "posts" DROP CONSTRAINT "posts_span";--> statement-breakpoint
ALTER TABLE "feedback_items" ADD COLUMN "told" "tsvector";--> statement-breakpoint
ALTER TABLE "feedback_items" drop column "search";--> statement-breakpoint
ALTER TABLE "feedback_items" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (setweight(vn_words(code || ' ' || title), 'A') || setweight(vn_words(text), 'B') || setweight(vn_words(coalesce(reply_text, '') || ' ' || coalesce(reply_document, '')), 'C') || coalesce(told, '')) STORED;--> statement-breakpoint
ALTER TABLE "away_stays" ADD COLUMN "withdrawn_reason" text;--> statement-breakpoint
ALTER TABLE "away_stays" ADD CONSTRAINT "away_stays_withdrawn" CHECK ("away_stays"."withdrawn_reason" is null or ("away_stays"."ends_on" is not null and "away_stays"."ends_on" < "away_stays"."starts_on"));--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_span" CHECK ("posts"."ends_on" is null or "posts"."ends_on" >= "posts"."starts_on"
        or ("posts"."ends_on" = "posts"."starts_on" - 1 and "posts"."end_note" <> ''));