ALTER TYPE "public"."notice_kind" ADD VALUE 'exemptionEnding';--> statement-breakpoint
ALTER TYPE "public"."rule_domain" ADD VALUE 'residence';--> statement-breakpoint
ALTER TYPE "public"."transfer_step" ADD VALUE 'extend';--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_of_one_thing";--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "member_id" integer;--> statement-breakpoint
ALTER TABLE "residences" ADD COLUMN "exempt_kind" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "transfers" ADD COLUMN "first_ends_on" date;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_of_one_thing" CHECK (num_nonnulls("notices"."item_id", "notices"."meeting_id", "notices"."question_id", "notices"."member_id") = 1);