CREATE TYPE "public"."change_state" AS ENUM('waiting', 'approved', 'refused', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."issuer_level" AS ENUM('cell', 'grassroots', 'superior', 'province', 'central', 'other');--> statement-breakpoint
CREATE TYPE "public"."penalty" AS ENUM('reprimand', 'warning', 'dismissal', 'expulsion');--> statement-breakpoint
CREATE TYPE "public"."post_basis" AS ENUM('elected', 'appointed');--> statement-breakpoint
CREATE TYPE "public"."post_kind" AS ENUM('secretary', 'permanentDeputy', 'deputySecretary', 'standingMember', 'committeeMember', 'groupLeader', 'inspectionHead', 'inspectionDeputy', 'inspectionMember', 'boardHead', 'boardDeputy');--> statement-breakpoint
CREATE TYPE "public"."screening_outcome" AS ENUM('fit', 'educate', 'discipline', 'removal', 'leaving');--> statement-breakpoint
CREATE TYPE "public"."study_kind" AS ENUM('resolution', 'training');--> statement-breakpoint
ALTER TYPE "public"."meeting_kind" ADD VALUE 'leaving' BEFORE 'congress';--> statement-breakpoint
CREATE TABLE "member_changes" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "member_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"member_id" integer NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"reason" text NOT NULL,
	"state" "change_state" DEFAULT 'waiting' NOT NULL,
	"proposed_by" integer NOT NULL,
	"proposed_on" date NOT NULL,
	"decided_by" integer,
	"decided_on" date,
	"refusal" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "member_changes_decided" CHECK (("member_changes"."state" = 'waiting') = ("member_changes"."decided_on" is null)),
	CONSTRAINT "member_changes_refused" CHECK (("member_changes"."state" = 'refused') = ("member_changes"."refusal" <> ''))
);
--> statement-breakpoint
CREATE TABLE "awards" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "awards_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"member_id" integer NOT NULL,
	"title" text NOT NULL,
	"decided_on" date NOT NULL,
	"decision_number" text NOT NULL,
	"level" "issuer_level" NOT NULL,
	"issuer" text NOT NULL,
	"recorded_by" integer NOT NULL,
	"ends_on" date,
	"end_note" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "disciplines" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "disciplines_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"member_id" integer NOT NULL,
	"penalty" "penalty" NOT NULL,
	"title" text NOT NULL,
	"decided_on" date NOT NULL,
	"decision_number" text NOT NULL,
	"level" "issuer_level" NOT NULL,
	"issuer" text NOT NULL,
	"proposal_id" integer,
	"recorded_by" integer NOT NULL,
	"ends_on" date,
	"end_note" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "disciplines_proposalId_unique" UNIQUE("proposal_id")
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "posts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"member_id" integer NOT NULL,
	"org_id" integer NOT NULL,
	"kind" "post_kind" NOT NULL,
	"starts_on" date NOT NULL,
	"basis" "post_basis",
	"decision_number" text DEFAULT '' NOT NULL,
	"decided_by" text DEFAULT '' NOT NULL,
	"recorded_by" integer NOT NULL,
	"ends_on" date,
	"end_note" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "posts_span" CHECK ("posts"."ends_on" is null or "posts"."ends_on" >= "posts"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "screenings" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "screenings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"member_id" integer NOT NULL,
	"year" smallint NOT NULL,
	"outcome" "screening_outcome" NOT NULL,
	"measure" text DEFAULT '' NOT NULL,
	"follow_up_on" date,
	"followed_on" date,
	"follow_note" text DEFAULT '' NOT NULL,
	"screened_on" date NOT NULL,
	"recorded_by" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "screenings_once" UNIQUE("member_id","year"),
	CONSTRAINT "screenings_fit" CHECK (("screenings"."outcome" = 'fit') = ("screenings"."follow_up_on" is null)),
	CONSTRAINT "screenings_followed" CHECK (("screenings"."followed_on" is null) = ("screenings"."follow_note" = '') and ("screenings"."followed_on" is null or "screenings"."outcome" <> 'fit'))
);
--> statement-breakpoint
CREATE TABLE "study_attendances" (
	"session_id" integer NOT NULL,
	"member_id" integer NOT NULL,
	"marked_by" integer NOT NULL,
	"marked_on" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "study_attendances_session_id_member_id_pk" PRIMARY KEY("session_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "study_sessions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "study_sessions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"kind" "study_kind" NOT NULL,
	"title" text COLLATE "vi-x-icu" NOT NULL,
	"organiser" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"recorded_by" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "study_sessions_span" CHECK ("study_sessions"."ends_on" >= "study_sessions"."starts_on")
);
--> statement-breakpoint
ALTER TABLE "member_changes" ADD CONSTRAINT "member_changes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_changes" ADD CONSTRAINT "member_changes_proposed_by_accounts_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_changes" ADD CONSTRAINT "member_changes_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_recorded_by_accounts_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disciplines" ADD CONSTRAINT "disciplines_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disciplines" ADD CONSTRAINT "disciplines_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disciplines" ADD CONSTRAINT "disciplines_recorded_by_accounts_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_recorded_by_accounts_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screenings" ADD CONSTRAINT "screenings_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screenings" ADD CONSTRAINT "screenings_recorded_by_accounts_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_attendances" ADD CONSTRAINT "study_attendances_session_id_study_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."study_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_attendances" ADD CONSTRAINT "study_attendances_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_attendances" ADD CONSTRAINT "study_attendances_marked_by_accounts_id_fk" FOREIGN KEY ("marked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_sessions" ADD CONSTRAINT "study_sessions_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_sessions" ADD CONSTRAINT "study_sessions_recorded_by_accounts_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "member_changes_member" ON "member_changes" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "member_changes_one_waiting" ON "member_changes" USING btree ("member_id") WHERE "member_changes"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "awards_member" ON "awards" USING btree ("member_id","decided_on");--> statement-breakpoint
CREATE INDEX "disciplines_member" ON "disciplines" USING btree ("member_id","decided_on");--> statement-breakpoint
CREATE INDEX "posts_member" ON "posts" USING btree ("member_id","starts_on");--> statement-breakpoint
CREATE INDEX "posts_place" ON "posts" USING btree ("org_id");--> statement-breakpoint
CREATE UNIQUE INDEX "posts_one_secretary" ON "posts" USING btree ("org_id") WHERE "posts"."kind" = 'secretary' and "posts"."ends_on" is null;--> statement-breakpoint
CREATE INDEX "study_attendances_member" ON "study_attendances" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "study_sessions_place" ON "study_sessions" USING btree ("org_path","starts_on");