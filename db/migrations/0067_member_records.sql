ALTER TYPE "public"."rule_domain" ADD VALUE 'records';--> statement-breakpoint
CREATE TABLE "badges" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "badges_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"member_id" integer NOT NULL,
	"years" smallint NOT NULL,
	"decision_number" text,
	"decided_on" date,
	"delay_reason" text,
	"delay_until" date,
	"recorded_by" integer NOT NULL,
	"recorded_on" date NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "badges_once" UNIQUE("member_id","years"),
	CONSTRAINT "badges_years" CHECK ("badges"."years" in (30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90)),
	CONSTRAINT "badges_said" CHECK (("badges"."decided_on" is null) = ("badges"."decision_number" is null) and ("badges"."delay_until" is null) = ("badges"."delay_reason" is null)
        and ("badges"."decided_on" is not null or "badges"."delay_until" is not null))
);
--> statement-breakpoint
CREATE TABLE "record_checks" (
	"member_id" integer PRIMARY KEY NOT NULL,
	"have" text[] DEFAULT '{}' NOT NULL,
	"missing" text[] DEFAULT '{}' NOT NULL,
	"checked_on" date NOT NULL,
	"checked_by" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "record_checks_either" CHECK (not "record_checks"."have" && "record_checks"."missing")
);
--> statement-breakpoint
CREATE TABLE "yearly_slips" (
	"member_id" integer NOT NULL,
	"year" smallint NOT NULL,
	"checked_on" date NOT NULL,
	"checked_by" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "yearly_slips_member_id_year_pk" PRIMARY KEY("member_id","year")
);
--> statement-breakpoint
ALTER TABLE "badges" ADD CONSTRAINT "badges_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badges" ADD CONSTRAINT "badges_recorded_by_accounts_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_checks" ADD CONSTRAINT "record_checks_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_checks" ADD CONSTRAINT "record_checks_checked_by_accounts_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yearly_slips" ADD CONSTRAINT "yearly_slips_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yearly_slips" ADD CONSTRAINT "yearly_slips_checked_by_accounts_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;