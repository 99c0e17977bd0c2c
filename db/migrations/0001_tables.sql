CREATE TYPE "public"."role" AS ENUM('admin', 'permanentCommittee', 'standingCommittee', 'districtOffice', 'organisationBoard', 'inspector', 'agencyOfficer', 'committeeSecretary', 'committeeOffice', 'cellSecretary', 'cellRecorder', 'member');--> statement-breakpoint
CREATE TYPE "public"."audit_outcome" AS ENUM('done', 'refused', 'read');--> statement-breakpoint
CREATE TYPE "public"."feedback_kind" AS ENUM('report', 'petition', 'suggestion', 'question');--> statement-breakpoint
CREATE TYPE "public"."feedback_status" AS ENUM('sent', 'clarifying', 'forwarded', 'proposed', 'assigned', 'drafted', 'answered', 'closed', 'askedAgain');--> statement-breakpoint
CREATE TYPE "public"."notice_scope" AS ENUM('cell', 'committee', 'all');--> statement-breakpoint
CREATE TYPE "public"."reply_kind" AS ENUM('settled', 'inProgress', 'noFunds', 'explained', 'notOurs', 'declined');--> statement-breakpoint
CREATE TYPE "public"."urgency" AS ENUM('normal', 'urgent');--> statement-breakpoint
CREATE TYPE "public"."attendance_state" AS ENUM('present', 'online', 'excused', 'unexcused', 'exemptAbsent');--> statement-breakpoint
CREATE TYPE "public"."meeting_kind" AS ENUM('regular', 'thematic', 'committee', 'yearEnd', 'admission', 'confirmation', 'exemption', 'removal', 'discipline', 'congress', 'extraordinary');--> statement-breakpoint
CREATE TYPE "public"."meeting_mode" AS ENUM('inPerson', 'online', 'hybrid', 'groups');--> statement-breakpoint
CREATE TYPE "public"."meeting_state" AS ENUM('open', 'registered', 'confirmed', 'held', 'notHeld');--> statement-breakpoint
CREATE TYPE "public"."minutes_status" AS ENUM('draft', 'completed', 'sent', 'received', 'returned');--> statement-breakpoint
CREATE TYPE "public"."exemption_kind" AS ENUM('ageHealth', 'treatment', 'abroad', 'mobileWork', 'awaitingRetirement', 'maternity');--> statement-breakpoint
CREATE TYPE "public"."member_status" AS ENUM('active', 'elsewhere', 'suspended', 'transferred', 'removed', 'expelled', 'resigned', 'deceased');--> statement-breakpoint
CREATE TYPE "public"."sex" AS ENUM('male', 'female');--> statement-breakpoint
CREATE TYPE "public"."standing" AS ENUM('full', 'probationary', 'temporary');--> statement-breakpoint
CREATE TYPE "public"."cell_type" AS ENUM('village', 'school', 'office', 'enterprise', 'forces', 'other');--> statement-breakpoint
CREATE TYPE "public"."organisation_kind" AS ENUM('top', 'grassroots', 'section', 'cell', 'group', 'agency');--> statement-breakpoint
CREATE TYPE "public"."paper_state" AS ENUM('queued', 'made', 'failed');--> statement-breakpoint
CREATE TYPE "public"."campaign_state" AS ENUM('open', 'tallied', 'finished');--> statement-breakpoint
CREATE TYPE "public"."rating_level" AS ENUM('excellent', 'good', 'adequate', 'failed');--> statement-breakpoint
CREATE TYPE "public"."holiday_kind" AS ENUM('holiday', 'makeUp');--> statement-breakpoint
CREATE TYPE "public"."rule_domain" AS ENUM('meetings', 'commonDay', 'score', 'feedback', 'ratings', 'online');--> statement-breakpoint
CREATE TYPE "public"."task_state" AS ENUM('open', 'done', 'notDone');--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "accounts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"login_name" text NOT NULL,
	"full_name" text COLLATE "vi-x-icu" NOT NULL,
	"member_id" integer,
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"password_hash" text NOT NULL,
	"must_change_password" boolean DEFAULT true NOT NULL,
	"closed_at" timestamp with time zone,
	"last_sign_in_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"name_search" text GENERATED ALWAYS AS (vn_plain(full_name || ' ' || login_name)) STORED,
	CONSTRAINT "accounts_loginName_unique" UNIQUE("login_name"),
	CONSTRAINT "accounts_submitKey_unique" UNIQUE("submit_key"),
	CONSTRAINT "accounts_member" UNIQUE("member_id"),
	CONSTRAINT "accounts_login_shape" CHECK ("accounts"."login_name" ~ '^[a-z0-9][a-z0-9._-]{2,39}$')
);
--> statement-breakpoint
CREATE TABLE "grants" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "grants_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"account_id" integer NOT NULL,
	"role" "role" NOT NULL,
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"granted_by" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" integer NOT NULL,
	"grant_id" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"address" text,
	"device" text
);
--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sign_in_failures_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"account_id" integer,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"outcome" "audit_outcome" DEFAULT 'done' NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"xact" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"chain" integer DEFAULT 0 NOT NULL,
	"seq" bigint DEFAULT 0 NOT NULL,
	"prev_hash" text DEFAULT '' NOT NULL,
	"hash" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_heads" (
	"chain" integer PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"key" uuid PRIMARY KEY NOT NULL,
	"account_id" integer NOT NULL,
	"action" text NOT NULL,
	"input_hash" text NOT NULL,
	"result" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "addressees" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "addressees_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"name" text NOT NULL,
	"agency_id" integer,
	"is_assigned" boolean DEFAULT true NOT NULL,
	"position" integer NOT NULL,
	"ended_on" date,
	CONSTRAINT "addressees_name" UNIQUE("org_id","name")
);
--> statement-breakpoint
CREATE TABLE "feedback_items" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "feedback_items_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"meeting_id" integer,
	"minutes_id" integer,
	"kind" "feedback_kind" NOT NULL,
	"addressee_id" integer NOT NULL,
	"field" text NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"urgency" "urgency" DEFAULT 'normal' NOT NULL,
	"raised_by" text NOT NULL,
	"is_raiser_hidden" boolean DEFAULT false NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"vote" jsonb,
	"status" "feedback_status" DEFAULT 'sent' NOT NULL,
	"owner_id" integer NOT NULL,
	"agency_id" integer,
	"agency_path" text COLLATE "C",
	"sent_on" date NOT NULL,
	"assigned_on" date,
	"due_on" date,
	"stopped_on" date,
	"reply_kind" "reply_kind",
	"reply_text" text,
	"reply_document" text,
	"replied_by" text,
	"answered_on" date,
	"scope" "notice_scope",
	"read_out_on" date,
	"read_out_minutes_id" integer,
	"response" text,
	"is_satisfied" boolean,
	"closed_on" date,
	"follow_up_of_id" integer,
	"version" integer DEFAULT 1 NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"search" text GENERATED ALWAYS AS (vn_plain(code || ' ' || title || ' ' || text || ' ' || coalesce(reply_text, ''))) STORED,
	CONSTRAINT "feedback_items_code_unique" UNIQUE("code"),
	CONSTRAINT "feedback_items_submitKey_unique" UNIQUE("submit_key"),
	CONSTRAINT "feedback_follow_up" UNIQUE("follow_up_of_id"),
	CONSTRAINT "feedback_has_deadline" CHECK ("feedback_items"."due_on" is not null or "feedback_items"."status" in ('closed', 'askedAgain'))
);
--> statement-breakpoint
CREATE TABLE "feedback_steps" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "feedback_steps_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"item_id" integer NOT NULL,
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"step" text NOT NULL,
	"from_status" "feedback_status",
	"to_status" "feedback_status" NOT NULL,
	"from_org_id" integer,
	"to_org_id" integer,
	"note" text DEFAULT '' NOT NULL,
	"done_by" integer NOT NULL,
	"done_on" date NOT NULL,
	"due_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attendances" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "attendances_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"meeting_id" integer NOT NULL,
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"member_id" integer,
	"full_name" text COLLATE "vi-x-icu" NOT NULL,
	"standing" "standing" NOT NULL,
	"is_exempt" boolean NOT NULL,
	"state" "attendance_state" NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"held_on" date NOT NULL,
	CONSTRAINT "attendances_once" UNIQUE("meeting_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "conferences" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "conferences_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"name" text NOT NULL,
	"held_on" date NOT NULL,
	"clash_reason" text,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "conferences_submitKey_unique" UNIQUE("submit_key")
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "meetings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"kind" "meeting_kind" DEFAULT 'regular' NOT NULL,
	"month" date NOT NULL,
	"due_on" date,
	"state" "meeting_state" DEFAULT 'open' NOT NULL,
	"planned_on" date,
	"planned_at" time,
	"place" text,
	"mode" "meeting_mode" DEFAULT 'inPerson' NOT NULL,
	"late_reason" text,
	"not_held_reason" text,
	"registered_at" timestamp with time zone,
	"registered_on" date,
	"confirmed_at" timestamp with time zone,
	"confirmed_on" date,
	"recorder_id" integer,
	"held_on" date,
	"filed_on" date,
	"filed_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "meetings_month_first" CHECK (extract(day from "meetings"."month") = 1)
);
--> statement-breakpoint
CREATE TABLE "minutes" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "minutes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"meeting_id" integer NOT NULL,
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"template_id" integer NOT NULL,
	"status" "minutes_status" DEFAULT 'draft' NOT NULL,
	"content" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"saved_by" integer,
	"saved_at" timestamp with time zone,
	"outcome" jsonb,
	"number" integer,
	"resolution_number" integer,
	"letterhead" jsonb,
	"content_hash" text,
	"code" text,
	"completed_at" timestamp with time zone,
	"completed_on" date,
	"completed_by" integer,
	"sent_at" timestamp with time zone,
	"sent_on" date,
	"received_at" timestamp with time zone,
	"received_on" date,
	"returned_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "minutes_meetingId_unique" UNIQUE("meeting_id"),
	CONSTRAINT "minutes_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "supplements" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "supplements_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"minutes_id" integer NOT NULL,
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"text" text NOT NULL,
	"returned_reason" text NOT NULL,
	"written_by" integer NOT NULL,
	"written_on" date NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "supplements_submitKey_unique" UNIQUE("submit_key")
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "visits_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"meeting_id" integer NOT NULL,
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"full_name" text COLLATE "vi-x-icu" NOT NULL,
	"position" text NOT NULL,
	"held_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "away_stays" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "away_stays_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"member_id" integer NOT NULL,
	"place" text NOT NULL,
	"work" text NOT NULL,
	"contact" text DEFAULT '' NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "away_stays_submitKey_unique" UNIQUE("submit_key")
);
--> statement-breakpoint
CREATE TABLE "exemptions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "exemptions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"member_id" integer NOT NULL,
	"kind" "exemption_kind" NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"decided_by" text NOT NULL,
	"decision_number" text,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "exemptions_submitKey_unique" UNIQUE("submit_key")
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "members_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"full_name" text COLLATE "vi-x-icu" NOT NULL,
	"sort_name" text COLLATE "vi-x-icu" NOT NULL,
	"sex" "sex" NOT NULL,
	"birth_year" smallint NOT NULL,
	"born_on" date,
	"ethnic_group" text DEFAULT 'Kinh' NOT NULL,
	"standing" "standing" NOT NULL,
	"status" "member_status" DEFAULT 'active' NOT NULL,
	"position" text DEFAULT '' NOT NULL,
	"occupation" text DEFAULT '' NOT NULL,
	"admitted_on" date,
	"official_on" date,
	"card_number" text,
	"phone" text,
	"address" text,
	"version" integer DEFAULT 1 NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"name_search" text GENERATED ALWAYS AS (vn_plain(full_name)) STORED,
	CONSTRAINT "members_submitKey_unique" UNIQUE("submit_key"),
	CONSTRAINT "members_birth_year" CHECK ("members"."birth_year" between 1900 and 2100)
);
--> statement-breakpoint
CREATE TABLE "number_series" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "number_series_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"term_id" integer NOT NULL,
	"type" text NOT NULL,
	"last" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "number_series_key" UNIQUE("org_id","term_id","type")
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "organisations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"parent_id" integer,
	"path" text COLLATE "C" DEFAULT '' NOT NULL,
	"kind" "organisation_kind" NOT NULL,
	"cell_type" "cell_type",
	"name" text COLLATE "vi-x-icu" NOT NULL,
	"short_name" text COLLATE "vi-x-icu" NOT NULL,
	"committee_name" text NOT NULL,
	"symbol" text NOT NULL,
	"letterhead_upper" text NOT NULL,
	"letterhead_lower" text NOT NULL,
	"place_name" text NOT NULL,
	"captions" jsonb NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"founded_on" date,
	"ended_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"name_search" text GENERATED ALWAYS AS (vn_plain(name)) STORED,
	CONSTRAINT "organisations_path_unique" UNIQUE("path"),
	CONSTRAINT "organisations_submitKey_unique" UNIQUE("submit_key"),
	CONSTRAINT "organisations_path_shape" CHECK ("organisations"."path" ~ '^(/[0-9]+)+/$'),
	CONSTRAINT "organisations_one_top" CHECK (("organisations"."parent_id" is null) = ("organisations"."kind" = 'top'))
);
--> statement-breakpoint
CREATE TABLE "terms" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "terms_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"name" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"is_current" boolean DEFAULT true NOT NULL,
	CONSTRAINT "terms_org_start" UNIQUE("org_id","starts_on")
);
--> statement-breakpoint
CREATE TABLE "papers" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "papers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"form" text NOT NULL,
	"subject_id" integer NOT NULL,
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"state" "paper_state" DEFAULT 'queued' NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"file_name" text NOT NULL,
	"bytes" "bytea",
	"sha256" text,
	"made_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "papers_subject" UNIQUE("form","subject_id")
);
--> statement-breakpoint
CREATE TABLE "rating_campaigns" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "rating_campaigns_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"year" smallint NOT NULL,
	"rule_set_id" integer NOT NULL,
	"state" "campaign_state" DEFAULT 'open' NOT NULL,
	"held_on" date,
	"started_at" text,
	"ended_at" text,
	"place" text,
	"summoned" smallint,
	"present" smallint,
	"voting_base" smallint,
	"issued" smallint,
	"returned" smallint,
	"chair_name" text,
	"recorder_name" text,
	"tellers" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"number" integer,
	"is_outstanding" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rating_campaigns_year" UNIQUE("org_id","year")
);
--> statement-breakpoint
CREATE TABLE "ratings" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ratings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"campaign_id" integer NOT NULL,
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"member_id" integer NOT NULL,
	"full_name" text NOT NULL,
	"position" text DEFAULT '' NOT NULL,
	"is_reviewed" boolean NOT NULL,
	"not_reviewed_reason" text DEFAULT '' NOT NULL,
	"self_level" "rating_level",
	"general_score" smallint,
	"results_score" smallint,
	"done_percent" smallint,
	"late_percent" smallint,
	"exceeded_percent" smallint,
	"fixed_percent" smallint,
	"is_disciplined" boolean DEFAULT false NOT NULL,
	"valid" smallint,
	"excellent" smallint,
	"good" smallint,
	"adequate" smallint,
	"failed" smallint,
	"proposed_level" "rating_level",
	"level" "rating_level",
	"note" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ratings_once" UNIQUE("campaign_id","member_id"),
	CONSTRAINT "ratings_ballots_add_up" CHECK ("ratings"."valid" is null or "ratings"."valid" = "ratings"."excellent" + "ratings"."good" + "ratings"."adequate" + "ratings"."failed")
);
--> statement-breakpoint
CREATE TABLE "holidays" (
	"day" date PRIMARY KEY NOT NULL,
	"kind" "holiday_kind" NOT NULL,
	"name" text NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "own_days" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "own_days_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"month" date NOT NULL,
	"cell_type" text NOT NULL,
	"held_on" date NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "own_days_key" UNIQUE("org_id","month","cell_type")
);
--> statement-breakpoint
CREATE TABLE "rule_sets" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "rule_sets_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"domain" "rule_domain" NOT NULL,
	"org_id" integer,
	"name" text NOT NULL,
	"source" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"values" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tasks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"meeting_id" integer NOT NULL,
	"title" text NOT NULL,
	"assignee_id" integer,
	"assignee_name" text NOT NULL,
	"with_names" text DEFAULT '' NOT NULL,
	"due_on" date,
	"state" "task_state" DEFAULT 'open' NOT NULL,
	"result" text DEFAULT '' NOT NULL,
	"reported_meeting_id" integer,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "templates" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "templates_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"kind" "meeting_kind" NOT NULL,
	"name" text NOT NULL,
	"number" integer NOT NULL,
	"valid_from" date NOT NULL,
	"sections" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "templates_version" UNIQUE("org_id","kind","number")
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_granted_by_accounts_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_grant_id_grants_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."grants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "addressees" ADD CONSTRAINT "addressees_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "addressees" ADD CONSTRAINT "addressees_agency_id_organisations_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_items" ADD CONSTRAINT "feedback_items_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_items" ADD CONSTRAINT "feedback_items_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_items" ADD CONSTRAINT "feedback_items_minutes_id_minutes_id_fk" FOREIGN KEY ("minutes_id") REFERENCES "public"."minutes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_items" ADD CONSTRAINT "feedback_items_addressee_id_addressees_id_fk" FOREIGN KEY ("addressee_id") REFERENCES "public"."addressees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_items" ADD CONSTRAINT "feedback_items_owner_id_organisations_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_items" ADD CONSTRAINT "feedback_items_agency_id_organisations_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_items" ADD CONSTRAINT "feedback_items_read_out_minutes_id_minutes_id_fk" FOREIGN KEY ("read_out_minutes_id") REFERENCES "public"."minutes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_steps" ADD CONSTRAINT "feedback_steps_item_id_feedback_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."feedback_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_steps" ADD CONSTRAINT "feedback_steps_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_steps" ADD CONSTRAINT "feedback_steps_from_org_id_organisations_id_fk" FOREIGN KEY ("from_org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_steps" ADD CONSTRAINT "feedback_steps_to_org_id_organisations_id_fk" FOREIGN KEY ("to_org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_steps" ADD CONSTRAINT "feedback_steps_done_by_accounts_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conferences" ADD CONSTRAINT "conferences_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_recorder_id_members_id_fk" FOREIGN KEY ("recorder_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_saved_by_accounts_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_completed_by_accounts_id_fk" FOREIGN KEY ("completed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supplements" ADD CONSTRAINT "supplements_minutes_id_minutes_id_fk" FOREIGN KEY ("minutes_id") REFERENCES "public"."minutes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supplements" ADD CONSTRAINT "supplements_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supplements" ADD CONSTRAINT "supplements_written_by_accounts_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "away_stays" ADD CONSTRAINT "away_stays_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "away_stays" ADD CONSTRAINT "away_stays_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exemptions" ADD CONSTRAINT "exemptions_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exemptions" ADD CONSTRAINT "exemptions_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "number_series" ADD CONSTRAINT "number_series_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "number_series" ADD CONSTRAINT "number_series_term_id_terms_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."terms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_parent_id_organisations_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terms" ADD CONSTRAINT "terms_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "papers" ADD CONSTRAINT "papers_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_campaigns" ADD CONSTRAINT "rating_campaigns_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_campaigns" ADD CONSTRAINT "rating_campaigns_rule_set_id_rule_sets_id_fk" FOREIGN KEY ("rule_set_id") REFERENCES "public"."rule_sets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_campaign_id_rating_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."rating_campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "own_days" ADD CONSTRAINT "own_days_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_sets" ADD CONSTRAINT "rule_sets_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_assignee_id_members_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_reported_meeting_id_meetings_id_fk" FOREIGN KEY ("reported_meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "templates" ADD CONSTRAINT "templates_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accounts_place" ON "accounts" USING btree ("org_path");--> statement-breakpoint
CREATE INDEX "grants_account" ON "grants" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "grants_place" ON "grants" USING btree ("org_path");--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sign_in_failures_key" ON "sign_in_failures" USING btree ("key","at");--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit_entries" USING btree ("subject","id");--> statement-breakpoint
CREATE INDEX "audit_xact" ON "audit_entries" USING btree ("xact");--> statement-breakpoint
CREATE INDEX "audit_chain" ON "audit_entries" USING btree ("chain","seq");--> statement-breakpoint
CREATE INDEX "feedback_place" ON "feedback_items" USING btree ("org_path","sent_on","id");--> statement-breakpoint
CREATE INDEX "feedback_agency" ON "feedback_items" USING btree ("agency_path","status");--> statement-breakpoint
CREATE INDEX "feedback_owner" ON "feedback_items" USING btree ("owner_id","status");--> statement-breakpoint
CREATE INDEX "feedback_due" ON "feedback_items" USING btree ("org_path","due_on") WHERE "feedback_items"."status" not in ('closed', 'askedAgain');--> statement-breakpoint
CREATE INDEX "feedback_search" ON "feedback_items" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "feedback_steps_item" ON "feedback_steps" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "attendances_meeting" ON "attendances" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "attendances_member" ON "attendances" USING btree ("member_id","held_on");--> statement-breakpoint
CREATE INDEX "conferences_place" ON "conferences" USING btree ("org_path","held_on");--> statement-breakpoint
CREATE UNIQUE INDEX "meetings_one_regular" ON "meetings" USING btree ("org_id","month") WHERE "meetings"."kind" = 'regular';--> statement-breakpoint
CREATE INDEX "meetings_cell" ON "meetings" USING btree ("org_id","month");--> statement-breakpoint
CREATE INDEX "meetings_board" ON "meetings" USING btree ("month","org_path","state","due_on","held_on","filed_on");--> statement-breakpoint
CREATE INDEX "meetings_not_filed" ON "meetings" USING btree ("month","org_path") WHERE "meetings"."filed_at" is null;--> statement-breakpoint
CREATE INDEX "minutes_place" ON "minutes" USING btree ("org_path");--> statement-breakpoint
CREATE INDEX "minutes_cell" ON "minutes" USING btree ("org_id","status");--> statement-breakpoint
CREATE INDEX "supplements_minutes" ON "supplements" USING btree ("minutes_id");--> statement-breakpoint
CREATE INDEX "visits_place" ON "visits" USING btree ("org_path","held_on");--> statement-breakpoint
CREATE INDEX "away_stays_member" ON "away_stays" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "away_stays_place" ON "away_stays" USING btree ("org_path");--> statement-breakpoint
CREATE INDEX "exemptions_member" ON "exemptions" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "exemptions_place" ON "exemptions" USING btree ("org_path");--> statement-breakpoint
CREATE INDEX "members_place" ON "members" USING btree ("org_path","sort_name","id");--> statement-breakpoint
CREATE INDEX "members_cell" ON "members" USING btree ("org_id","sort_name","id");--> statement-breakpoint
CREATE INDEX "members_search" ON "members" USING gin ("name_search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "organisations_parent" ON "organisations" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "organisations_search" ON "organisations" USING gin ("name_search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "papers_queue" ON "papers" USING btree ("state","id");--> statement-breakpoint
CREATE INDEX "rating_campaigns_place" ON "rating_campaigns" USING btree ("org_path","year");--> statement-breakpoint
CREATE INDEX "ratings_place" ON "ratings" USING btree ("org_path");--> statement-breakpoint
CREATE INDEX "rule_sets_domain" ON "rule_sets" USING btree ("domain","valid_from");--> statement-breakpoint
CREATE INDEX "tasks_cell" ON "tasks" USING btree ("org_id","state");--> statement-breakpoint
CREATE INDEX "tasks_place" ON "tasks" USING btree ("org_path","due_on");