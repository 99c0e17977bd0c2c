ALTER TYPE "public"."task_step_kind" ADD VALUE 'reassigned';--> statement-breakpoint
CREATE TABLE "rule_withdrawals" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "rule_withdrawals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"rule_set_id" integer NOT NULL,
	"reason" text NOT NULL,
	"withdrawn_by" integer NOT NULL,
	"withdrawn_on" date NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rule_withdrawals_ruleSetId_unique" UNIQUE("rule_set_id"),
	CONSTRAINT "rule_withdrawals_submitKey_unique" UNIQUE("submit_key")
);
--> statement-breakpoint
ALTER TABLE "feedback_steps" ADD COLUMN "is_request" boolean;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "age_gap_months" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "age_gap_basis" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "penalty" "penalty";--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "is_reduction" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "endorsed_on" date;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "endorsement" text;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "endorsed_votes" smallint;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "endorsed_base" smallint;--> statement-breakpoint
ALTER TABLE "rule_sets" ADD COLUMN "revision" smallint;--> statement-breakpoint
ALTER TABLE "visitors" ADD COLUMN "homes_before" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "rule_withdrawals" ADD CONSTRAINT "rule_withdrawals_rule_set_id_rule_sets_id_fk" FOREIGN KEY ("rule_set_id") REFERENCES "public"."rule_sets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_withdrawals" ADD CONSTRAINT "rule_withdrawals_withdrawn_by_accounts_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_age_gap" CHECK ("members"."age_gap_months" >= 0 and ("members"."age_gap_months" = 0) = ("members"."age_gap_basis" = ''));