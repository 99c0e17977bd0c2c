ALTER TABLE "exemption_requests" DROP CONSTRAINT "exemption_requests_decided";--> statement-breakpoint
ALTER TABLE "exemption_requests" ADD CONSTRAINT "exemption_requests_decided" CHECK (("exemption_requests"."state" in ('granted', 'refused')) = ("exemption_requests"."decided_on" is not null)
        and ("exemption_requests"."exemption_id" is null or "exemption_requests"."state" = 'granted')
        and ("exemption_requests"."exemption_id" is not null or "exemption_requests"."state" <> 'granted' or "exemption_requests"."wish" = 'reduce')
        and ("exemption_requests"."state" <> 'refused' or "exemption_requests"."refusal" <> ''));