ALTER TABLE "minutes" ADD COLUMN "rate_part" integer GENERATED ALWAYS AS ((outcome->'rate'->>'part')::integer) STORED,
  ADD COLUMN "rate_whole" integer GENERATED ALWAYS AS ((outcome->'rate'->>'whole')::integer) STORED,
  ADD COLUMN "excused" integer GENERATED ALWAYS AS ((outcome->'counts'->>'excused')::integer) STORED,
  ADD COLUMN "unexcused" integer GENERATED ALWAYS AS ((outcome->'counts'->>'unexcused')::integer) STORED;--> statement-breakpoint
ALTER TABLE "record_checks" ADD COLUMN "have_bits" integer GENERATED ALWAYS AS (paper_bits(have)) STORED,
  ADD COLUMN "missing_bits" integer GENERATED ALWAYS AS (paper_bits(missing)) STORED;
