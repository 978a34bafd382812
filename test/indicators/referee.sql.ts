/** Where the events lie, as they do in the ledger. */
export const EVENTS = 'CREATE TABLE events (doc jsonb NOT NULL)'

/**
 * The built-in indicators once more, by sets instead of folds: `figures` holds every row of every indicator; nothing
 * of what ships is used.
 */
export const REFEREE = `
-- No figure depends on the clocks of a place.
SET TIME ZONE 'Europe/Paris';
CREATE TABLE e AS SELECT doc->>'id' COLLATE "C" AS id, doc->>'type' AS type, doc->>'application' AS app, doc->>'version' AS version,
  doc->>'stage' AS stage, doc->>'deployment' AS dep, doc->>'result' AS result,
  (extract(epoch FROM (doc->>'at')::timestamptz) * 1000)::bigint AS at, doc FROM events;
CREATE INDEX ON e (app, version, stage);
CREATE INDEX ON e (app, stage, dep);
ANALYZE e;

CREATE TABLE first_start AS SELECT DISTINCT ON (app, stage, dep) app, stage, dep, version, id, at,
  (doc->>'rehearsal')::boolean AS rehearsal,
  ARRAY(SELECT jsonb_path_query(doc, '$.plan.domains[*].technology.name') #>> '{}') AS techs
  FROM e WHERE type = 'deployment.started' ORDER BY app, stage, dep, id;

CREATE TABLE life AS SELECT e.*, f.id AS first_id, f.at AS first_at FROM e JOIN first_start f USING (app, stage, dep)
  WHERE e.id >= f.id AND e.type IN ('deployment.started', 'deployment.finished', 'rollback.started', 'rollback.finished');
CREATE INDEX ON life (app, stage, dep);
ANALYZE life;

-- What each event makes of its deployment; a rollback that finds nothing to do ends one that had not ended.
CREATE TABLE told AS SELECT app, stage, dep, id, at, CASE
    WHEN type = 'deployment.started' THEN 'running'
    WHEN type = 'deployment.finished' THEN result
    WHEN result = 'rolled-back' THEN result
    WHEN result = 'failed' THEN 'rollback-failed' END AS state
  FROM life WHERE id = first_id OR (type = 'deployment.started' AND (doc->>'resumed')::boolean)
    OR type = 'deployment.finished' OR (type = 'rollback.finished' AND result <> 'nothing-to-do');
CREATE INDEX ON told (app, stage, dep);
ANALYZE told;
CREATE TABLE states AS SELECT * FROM told UNION ALL
  SELECT app, stage, dep, id, at, 'cancelled' FROM life n WHERE type = 'rollback.finished' AND result = 'nothing-to-do'
    AND 'running' = (SELECT state FROM told t WHERE (t.app, t.stage, t.dep) = (n.app, n.stage, n.dep) AND t.id < n.id
      ORDER BY t.id DESC LIMIT 1);
CREATE TABLE settled AS SELECT app, stage, dep, (array_agg(state ORDER BY id DESC))[1] AS state,
    (array_agg(at ORDER BY id DESC) FILTER (WHERE turned))[1] AS settled_at
  FROM (SELECT *, state IS DISTINCT FROM lag(state) OVER (PARTITION BY app, stage, dep ORDER BY id) AS turned FROM states) s
  GROUP BY app, stage, dep;

CREATE TABLE release AS SELECT app, version, (array_agg(at ORDER BY id))[1] AS opened_at,
    (array_agg(doc->>'kind' ORDER BY id DESC))[1] AS kind, (array_agg(doc->>'lifecycle' ORDER BY id DESC))[1] AS lifecycle,
    (array_agg(doc->'stages' ORDER BY id DESC))[1] AS stages
  FROM e WHERE type = 'request.opened' GROUP BY app, version;

CREATE TABLE attempt AS SELECT f.*, s.settled_at, r.kind, r.lifecycle, r.opened_at, r.stages,
    f.stage = coalesce(r.stages->>-1, 'production') AS production,
    CASE WHEN (SELECT type FROM life l WHERE (l.app, l.stage, l.dep) = (f.app, f.stage, f.dep) ORDER BY id DESC LIMIT 1)
      = 'rollback.started' THEN 'rolling-back' ELSE s.state END AS state,
    (SELECT bool_or(result IN ('failed', 'rolled-back')) IS TRUE OR (array_agg(type ORDER BY id DESC))[1] = 'rollback.started'
      FROM life l WHERE (l.app, l.stage, l.dep) = (f.app, f.stage, f.dep)) AS failed,
    (SELECT CASE WHEN type = 'deployment.finished' AND result = 'rolled-back' THEN first_at ELSE at END FROM life l
      WHERE (l.app, l.stage, l.dep) = (f.app, f.stage, f.dep)
        AND (type = 'rollback.started' OR result IN ('failed', 'rolled-back')) ORDER BY id LIMIT 1) AS failed_at
  FROM first_start f JOIN settled s USING (app, stage, dep) LEFT JOIN release r USING (app, version);

CREATE INDEX ON attempt (app, version);
ANALYZE attempt;
CREATE TABLE counted AS SELECT * FROM attempt WHERE failed OR state IN ('succeeded', 'failed', 'rolled-back', 'rollback-failed');
CREATE TABLE failure AS SELECT c.*, least(
    (SELECT min(at) FROM life l WHERE (l.app, l.stage) = (c.app, c.stage) AND l.result = 'succeeded' AND at > c.failed_at),
    (SELECT min(at) FROM life l WHERE (l.app, l.stage, l.dep) = (c.app, c.stage, c.dep) AND l.result = 'rolled-back'
      AND at >= c.failed_at)) AS restored_at
  FROM counted c WHERE failed;
-- The first deployment that put an asked-for release into a stage to stay.
CREATE TABLE arrival AS SELECT DISTINCT ON (a.app, a.version, a.stage) a.*, o.place FROM attempt a
  JOIN LATERAL jsonb_array_elements_text(a.stages) WITH ORDINALITY AS o(stage, place) ON o.stage = a.stage
  WHERE state = 'succeeded' ORDER BY a.app, a.version, a.stage, a.settled_at, a.id;
CREATE TABLE first_in AS SELECT DISTINCT ON (app, version, stage) * FROM attempt ORDER BY app, version, stage, id;
CREATE TABLE release_techs AS SELECT app, version, array_agg(DISTINCT tech) AS techs
  FROM attempt, unnest(techs) AS tech GROUP BY app, version;
CREATE TABLE dates AS SELECT app, version, id, key AS stage, value::timestamptz AS date FROM e, jsonb_each_text(doc->'dates')
    WHERE type = 'request.opened' UNION ALL
  SELECT app, version, id, stage, (doc->>'date')::timestamptz FROM e WHERE type = 'stage.rescheduled';

CREATE FUNCTION ms(text) RETURNS bigint LANGUAGE sql AS 'SELECT (extract(epoch FROM $1::timestamptz) * 1000)::bigint';
CREATE TABLE build AS SELECT DISTINCT ON (app, b->>'id', b->>'attempt') app, b->>'conclusion' AS conclusion,
    ms(b->>'started') AS started, ms(b->>'completed') AS completed
  FROM e, jsonb_array_elements(doc->'builds') WITH ORDINALITY AS o(b, place)
  WHERE type = 'integration.recorded' ORDER BY app, b->>'id', b->>'attempt', id, place;
CREATE TABLE commit AS SELECT DISTINCT ON (app, c->>'sha') app, ms(c->>'at') AS at, (c->>'merge')::boolean AS merge
  FROM e, jsonb_array_elements(doc->'commits') WITH ORDINALITY AS o(c, place)
  WHERE type = 'integration.recorded' ORDER BY app, c->>'sha', id, place;
CREATE INDEX ON commit (app, at);
ANALYZE commit;
-- The days of UTC that lie whole in what was read.
CREATE TABLE day AS SELECT app, day FROM (
    SELECT app, range_agg(int8range(ms(doc->>'from'), ms(doc->>'to'))) AS was_read
    FROM e WHERE type = 'integration.recorded' GROUP BY app) r,
  generate_series((lower(was_read) / 86400000) * 86400000, upper(was_read), 86400000) AS day
  WHERE was_read @> int8range(day, day + 86400000);
CREATE TABLE vaulted AS SELECT DISTINCT ON (app, version) e.*, r.lifecycle, t.techs FROM e LEFT JOIN release r USING (app, version)
  LEFT JOIN release_techs t USING (app, version) WHERE type = 'package.vaulted' ORDER BY app, version, id;
CREATE TABLE report AS SELECT app, version, r->>'kind' AS kind, (r->>'total')::int AS total, (r->>'skipped')::int AS skipped,
    (r->>'failed')::int + (r->>'errors')::int AS red, (r->>'covered')::int AS covered
  FROM vaulted, jsonb_path_query(doc, '$.evidence[*].report') r;
CREATE TABLE tested AS SELECT app, version, sum(total - skipped) FILTER (WHERE kind = 'tests') AS run,
    sum(red) FILTER (WHERE kind = 'tests') AS red, (sum(covered) FILTER (WHERE kind = 'coverage'))::float8
      / nullif(sum(total) FILTER (WHERE kind = 'coverage'), 0)::float8 AS reached
  FROM report GROUP BY app, version;

CREATE TABLE figures AS
SELECT 'deployments' AS indicator, app, stage, lifecycle, techs, production, at, 1::float8 AS value, stage AS part FROM counted
UNION ALL SELECT 'deployment-duration', app, stage, lifecycle, techs, production, settled_at, settled_at - at, stage
  FROM attempt WHERE state = 'succeeded' AND NOT rehearsal AND settled_at >= at
UNION ALL SELECT 'change-failure-rate', app, stage, lifecycle, techs, production, at, failed::int, stage FROM counted
UNION ALL SELECT 'rollbacks', app, stage, lifecycle, techs, production, settled_at, 1, stage FROM attempt WHERE state = 'rolled-back'
UNION ALL SELECT 'time-to-restore', app, stage, lifecycle, techs, production, restored_at, restored_at - failed_at, stage
  FROM failure WHERE restored_at IS NOT NULL
UNION ALL SELECT 'not-restored', app, stage, lifecycle, techs, production, failed_at, 1, stage FROM failure WHERE restored_at IS NULL
UNION ALL SELECT 'rework-rate', app, stage, lifecycle, techs, production, at, (kind = 'hotfix')::int, stage
  FROM counted WHERE kind IS NOT NULL
UNION ALL SELECT 'lead-time', app, stage, lifecycle, techs, production, settled_at, settled_at - opened_at, stage
  FROM arrival WHERE production AND opened_at <= settled_at
UNION ALL SELECT 'cycle-time', app, stage, lifecycle, techs, production, settled_at,
  settled_at - (SELECT min(at) FROM attempt b WHERE (b.app, b.version) = (a.app, a.version)), stage FROM arrival a WHERE production
UNION ALL SELECT 'stage-duration', app, stage, lifecycle, techs, production, settled_at, settled_at - began, stage FROM (
  SELECT a.*, greatest(opened_at, (SELECT max(settled_at) FROM arrival b WHERE (b.app, b.version) = (a.app, a.version)
    AND b.place < a.place AND b.settled_at <= a.settled_at)) AS began FROM arrival a) s WHERE began <= settled_at
UNION ALL SELECT 'waiting-time', app, stage, lifecycle, techs, production, at, at - looked, stage FROM (
  SELECT f.*, (SELECT min(at) FROM e WHERE type = 'gate.decided' AND (e.app, e.version, e.stage) = (f.app, f.version, f.stage))
    AS looked FROM first_in f WHERE kind IS NOT NULL) s WHERE looked <= at
UNION ALL SELECT 'working-time', f.app, f.stage, f.lifecycle, f.techs, f.production, s.ended, s.took, f.stage FROM first_in f
  JOIN (SELECT app, version, stage, max(settled_at) AS ended, sum(settled_at - at)::bigint AS took FROM attempt
    GROUP BY app, version, stage HAVING NOT bool_or(state IN ('running', 'rolling-back') OR settled_at < at)) s USING (app, version, stage)
UNION ALL SELECT 'planned-actual', f.app, f.stage, f.lifecycle, t.techs, f.production, f.at,
  f.at - (extract(epoch FROM d.date) * 1000)::bigint, f.stage FROM first_in f
  LEFT JOIN release_techs t USING (app, version)
  JOIN LATERAL (SELECT max(id) AS id FROM e WHERE type = 'request.opened' AND (e.app, e.version) = (f.app, f.version)
    AND e.id < f.id) q ON true
  JOIN LATERAL (SELECT date FROM dates WHERE (dates.app, dates.version, dates.stage) = (f.app, f.version, f.stage)
    AND dates.id < f.id AND (q.id IS NULL OR dates.id >= q.id) ORDER BY dates.id DESC LIMIT 1) d ON true
UNION ALL SELECT 'gate-refusals', e.app, e.stage, r.lifecycle, t.techs, e.stage = coalesce(r.stages->>-1, 'production'), e.at, 1, NULL
  FROM e LEFT JOIN release r USING (app, version) LEFT JOIN release_techs t USING (app, version)
  WHERE e.type = 'gate.decided' AND doc->>'mode' = 'enforce' AND doc->>'decision' = 'closed'
UNION ALL SELECT 'build-duration', app, NULL, NULL, NULL, false, completed, completed - started, NULL
  FROM build WHERE conclusion = 'success' AND completed >= started
UNION ALL SELECT 'build-success-rate', app, NULL, NULL, NULL, false, started, (conclusion = 'success')::int, NULL
  FROM build WHERE conclusion IN ('success', 'failure', 'timed_out', 'startup_failure')
UNION ALL SELECT 'commits-a-day', d.app, NULL, NULL, NULL, false, day,
  count(c.at), NULL FROM day d LEFT JOIN commit c ON c.app = d.app AND NOT merge AND c.at >= day AND c.at < day + 86400000
  GROUP BY d.app, day
UNION ALL SELECT 'tests-run', app, NULL, lifecycle, techs, false, at, run, NULL FROM vaulted JOIN tested USING (app, version)
  WHERE run IS NOT NULL
UNION ALL SELECT 'tests-failed', app, NULL, lifecycle, techs, false, at, red, NULL FROM vaulted JOIN tested USING (app, version)
  WHERE red IS NOT NULL
UNION ALL SELECT 'coverage', app, NULL, lifecycle, techs, false, at, reached, NULL FROM vaulted JOIN tested USING (app, version)
  WHERE reached IS NOT NULL
UNION ALL SELECT 'commit-lead-time', app, stage, lifecycle, techs, true, settled_at, settled_at - committed, stage FROM (
  SELECT DISTINCT ON (a.app, a.version) a.*, ms(v.doc->'commit'->>'at') AS committed FROM attempt a
    JOIN vaulted v USING (app, version) WHERE production AND state = 'succeeded'
    ORDER BY a.app, a.version, a.settled_at, a.id) s WHERE committed <= settled_at
UNION ALL SELECT 'cmdb-integrity', e.app, e.stage, r.lifecycle, t.techs, e.stage = coalesce(r.stages->>-1, 'production'), e.at,
  (doc->>'right')::float8 / n, e.stage FROM e LEFT JOIN release r USING (app, version) LEFT JOIN release_techs t USING (app, version)
  CROSS JOIN LATERAL (SELECT (doc->>'right')::int + (doc->>'wrong')::int + (doc->>'unknown')::int AS n) c
  WHERE e.type = 'integrity.recorded' AND n > 0;
`

/**
 * The figures of a period, one row an indicator; fractions are summed in the order of time, as sums of them depend on it. $1 from, $2 to, $3 application, $4 stage, $5 lifecycle, $6 technology, $7 the
 * indicators, $8 whether each is of production only.
 */
export const FIGURES = `SELECT i.id, count(f.at) > 0
      OR $2::bigint > (SELECT min(at) FROM e WHERE app = $3 OR $3::text IS NULL) AS known,
    count(f.at)::float8 AS "count", coalesce(sum(value ORDER BY f.at), 0) AS "sum", sum(value ORDER BY f.at) / nullif(count(f.at), 0) AS "rate",
    percentile_cont(0.5) WITHIN GROUP (ORDER BY value) AS "median duration",
    percentile_cont(0.9) WITHIN GROUP (ORDER BY value) AS "p90 duration"
  FROM unnest($7::text[], $8::boolean[]) AS i(id, production) LEFT JOIN figures f ON f.indicator = i.id
    AND at >= $1::bigint AND at < $2 AND (app = $3 OR $3 IS NULL) AND (stage = $4 OR $4::text IS NULL OR stage IS NULL)
    AND (lifecycle = $5 OR $5::text IS NULL) AND ($6 = ANY(techs) OR $6::text IS NULL)
    AND (f.production OR NOT i.production OR $4 IS NOT NULL) GROUP BY i.id`

/** Refusals of a period by reason. $1 from, $2 to. */
export const REASONS = `SELECT code AS name, count(*)::int AS rows FROM (
    SELECT DISTINCT e.id, c->>'code' AS code FROM e, jsonb_array_elements(doc->'checks') c
    WHERE type = 'gate.decided' AND doc->>'mode' = 'enforce' AND doc->>'decision' = 'closed' AND c->>'result' <> 'holds'
      AND at >= $1::bigint AND at < $2::bigint) s
  GROUP BY code ORDER BY count(*) DESC, code COLLATE "C"`
