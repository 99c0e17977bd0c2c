DROP INDEX "attendances_exempt";--> statement-breakpoint
ALTER TABLE "minutes" ADD COLUMN "rate_part" integer GENERATED ALWAYS AS ((outcome->'rate'->>'part')::integer) STORED,
  ADD COLUMN "rate_whole" integer GENERATED ALWAYS AS ((outcome->'rate'->>'whole')::integer) STORED,
  ADD COLUMN "excused" integer GENERATED ALWAYS AS ((outcome->'counts'->>'excused')::integer) STORED,
  ADD COLUMN "unexcused" integer GENERATED ALWAYS AS ((outcome->'counts'->>'unexcused')::integer) STORED;--> statement-breakpoint
ALTER TABLE "record_checks" ADD COLUMN "have_bits" integer GENERATED ALWAYS AS (paper_bits(have)) STORED,
  ADD COLUMN "missing_bits" integer GENERATED ALWAYS AS (paper_bits(missing)) STORED;--> statement-breakpoint
CREATE INDEX "feedback_sensitive" ON "feedback_items" USING btree ("minutes_id") WHERE "feedback_items"."is_sensitive";--> statement-breakpoint
CREATE INDEX "attendances_exempt" ON "attendances" USING btree ("held_on","member_id") WHERE "attendances"."is_exempt" and "attendances"."state" in ('present', 'online');
