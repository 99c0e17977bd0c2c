/**
 * More items than any district sends: the ones there are, told again in earlier years and long since read out. Each has
 * one word of its own among a thousand, so that a search can be for few as well as for most.
 * @param {import('postgres').Sql} sql @param {number} wanted how many there are to be in all
 */
export async function multiplyFeedback(sql, wanted) {
  const [{ count }] = await sql`select count(*)::int from feedback_items`
  if (wanted <= count) return
  await sql`
    insert into feedback_items (
      code, org_id, kind, addressee_id, field, place, urgency, raised_by, title, text, status, owner_id, agency_id,
      agency_path, sent_on, assigned_on, due_on, stopped_on, reply_kind, reply_text, reply_document,
      reply_document_on, replied_by, answered_on, answer_due_on, scope, read_out_on, response, is_satisfied, closed_on)
    select code || '-' || n, org_id, kind, addressee_id, field, place, urgency, raised_by,
      title || ' khu ' || (id * 31 + n) % 1000, text, 'closed', org_id, agency_id, agency_path,
      sent_on - 100 * n, assigned_on - 100 * n, null, null, reply_kind, reply_text,
      case when reply_text is not null then 'Công văn số ' || id || '/' || n || '-UBND' end,
      reply_document_on, replied_by, sent_on - 100 * n + 20, answer_due_on - 100 * n, scope, sent_on - 100 * n + 30,
      response, is_satisfied, sent_on - 100 * n + 30
    from feedback_items cross join generate_series(1, ${Math.ceil(wanted / count)}) n
    order by n, id limit ${wanted - count}`
  await sql`vacuum (analyze) feedback_items`
}
