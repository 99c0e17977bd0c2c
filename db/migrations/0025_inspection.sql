ALTER TABLE "grants" ADD COLUMN "decision" text;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_decision_ends" CHECK ("grants"."decision" is null or ("grants"."role" = 'inspector' and "grants"."ends_on" is not null
        and "grants"."decision" = trim("grants"."decision") and length("grants"."decision") between 3 and 200));