ALTER TABLE "badges" DROP CONSTRAINT "badges_said";--> statement-breakpoint
ALTER TABLE "guidance_questions" ADD COLUMN "first_org_id" integer;--> statement-breakpoint
ALTER TABLE "guidance_topics" ADD COLUMN "closed_on" date;--> statement-breakpoint
ALTER TABLE "badges" ADD COLUMN "taken_back_on" date;--> statement-breakpoint
ALTER TABLE "badges" ADD COLUMN "taken_back_reason" text;--> statement-breakpoint
ALTER TABLE "guidance_questions" ADD CONSTRAINT "guidance_questions_first_org_id_organisations_id_fk" FOREIGN KEY ("first_org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badges" ADD CONSTRAINT "badges_said" CHECK (("badges"."decided_on" is null) = ("badges"."decision_number" is null) and ("badges"."delay_until" is null) = ("badges"."delay_reason" is null)
        and ("badges"."taken_back_on" is null) = ("badges"."taken_back_reason" is null)
        and ("badges"."decided_on" is not null or "badges"."delay_until" is not null or "badges"."taken_back_on" is not null));