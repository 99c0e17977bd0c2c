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
ALTER TABLE "rule_sets" ADD COLUMN "revision" smallint;--> statement-breakpoint
ALTER TABLE "rule_withdrawals" ADD CONSTRAINT "rule_withdrawals_rule_set_id_rule_sets_id_fk" FOREIGN KEY ("rule_set_id") REFERENCES "public"."rule_sets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_withdrawals" ADD CONSTRAINT "rule_withdrawals_withdrawn_by_accounts_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;