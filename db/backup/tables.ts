import type { TransactionSql } from 'postgres'
import type { Table } from './format'

/**
 * Every table of the portal with the columns that are given to it: generated ones are worked out again, and the number
 * of a transaction (xid8) means nothing on another server.
 */
export async function tablesOf(tx: TransactionSql): Promise<Table[]> {
  const tables = await tx<Table[]>`
    SELECT c.relname AS name,
      array_agg(a.attname::text ORDER BY a.attnum)
        FILTER (WHERE a.attgenerated = '' AND a.atttypid <> 'xid8'::regtype) AS columns,
      coalesce(json_agg(json_build_object('column', a.attname, 'last', s.last) ORDER BY a.attnum)
        FILTER (WHERE s.last IS NOT NULL), '[]') AS numbered
    FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN LATERAL (
      SELECT pg_sequence_last_value(d.objid)::text AS last FROM pg_depend d
      WHERE d.refobjid = c.oid AND d.refobjsubid = a.attnum AND d.classid = 'pg_class'::regclass AND d.deptype = 'i'
    ) s ON true
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
    GROUP BY c.oid, c.relname
    ORDER BY c.relname COLLATE "C"`
  return [...tables]
}

/** The same text for the same row, whatever the server is set to, in the order in which the rows lie. */
export async function settle(tx: TransactionSql) {
  await tx.unsafe(
    `SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO'; SET LOCAL intervalstyle = 'postgres';
     SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1; SET LOCAL synchronize_seqscans = off;
     SET LOCAL statement_timeout = 0; SET LOCAL search_path = public`,
  )
}
