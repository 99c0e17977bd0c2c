ALTER TABLE "posts" DROP CONSTRAINT "posts_span";--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_span" CHECK ("posts"."ends_on" is null or "posts"."ends_on" >= "posts"."starts_on"
        or ("posts"."ends_on" = "posts"."starts_on" - 1 and "posts"."end_note" <> ''));