-- Grain: one form of a document that was read, and one row (form_ordinal 0) for what stands outside its forms.
-- Key: document_id, form_ordinal.
-- Forms of the same type, region, scope, fund, project and date in several documents are versions of one form, and one
-- document's hold: that of the highest rank (catalogue/version_words.csv), then the file changed last, then the last
-- path by name. When it came does not decide, so a late original does not take the place of its correction.
with standing as (
    select
        f.document_id,
        min(f.first_seen) as first_seen,
        if(bool_or(f.valid_to is null), null, max(f.valid_to)) as left_at,
        coalesce(min(if(f.valid_to is null, f.source_file, null)), min(f.source_file)) as source_file,
        min_by(f.modified_at, struct(f.valid_to is not null, f.source_file)) as modified_at
    from ops.file as f
    where f.state = 'loaded'
    group by f.document_id
),
named as (
    select
        f.document_id,
        f.form_ordinal,
        f.content_hash,
        s.first_seen,
        s.left_at,
        -- without a region or a subject nothing says that two forms are versions of one
        case
            when f.region_code is not null and coalesce(f.project_name, f.fund_code, f.organization_name) is not null
                then concat_ws(
                    '|',
                    f.form_type, f.period_code, f.region_code, f.region_scope, coalesce(f.fund_code, '-'),
                    regexp_replace(
                        coalesce(f.project_name, if(f.fund_code is null, concat(f.organization_name, f.title), '')),
                        '[\\s\\p{Punct}（）〔〕【】，。：；、]', '')
                )
            else concat_ws('|', f.document_id, f.form_ordinal)
        end as form_key,
        s.source_file,
        s.modified_at,
        transform(
            filter(w.marks, mark -> concat(s.source_file, coalesce(f.title, '')) rlike mark.words), mark -> mark.rank
        ) as ranks
    from core.dim_form as f
    inner join standing as s on f.document_id = s.document_id
    cross join (
        select collect_list(named_struct('words', v.words, 'rank', cast(v.rank as int))) as marks
        from catalogue_version_words as v
    ) as w
    where f.state = 'loaded'
),
versions as (
    select
        n.form_key,
        n.document_id,
        n.first_seen,
        n.left_at,
        n.source_file,
        n.modified_at,
        -- the draft of a correction is a draft
        max(coalesce(if(array_min(n.ranks) < 0, array_min(n.ranks), array_max(n.ranks)), 0)) as version_rank,
        sort_array(collect_list(n.content_hash)) as contents
    from named as n
    group by n.form_key, n.document_id, n.first_seen, n.left_at, n.source_file, n.modified_at
),
ordered as (
    select
        v.*,
        max(if(v.left_at is null, 1, 0)) over later = 1 as is_outdone,
        min(v.first_seen) over later as outdone_at,
        max(v.left_at) over later as later_left_at,
        last(if(v.left_at is null, struct(v.document_id, v.contents, v.version_rank, v.modified_at), null), true) over later as winner
    from versions as v
    window later as (
        partition by v.form_key order by v.version_rank, v.modified_at, v.source_file
        rows between 1 following and unbounded following
    )
),
settled as (
    select
        o.*,
        o.left_at is null and not coalesce(o.is_outdone, false) as is_current
    from ordered as o
),
forms as (
    select
        n.document_id,
        n.form_ordinal,
        n.form_key,
        n.content_hash,
        s.is_current,
        case
            when s.is_current then 'current'
            when s.left_at is not null then 'left'
            when s.contents = s.winner.contents then 'duplicate'
            else 'superseded'
        end as state,
        s.winner.document_id as current_document_id,
        -- Nothing but the order of names tells which is the later one.
        s.winner.version_rank = s.version_rank and s.winner.modified_at = s.modified_at as is_order_unknown,
        -- A form holds from when it came, or from when a later version was taken back.
        if(s.is_current, greatest(s.first_seen, s.later_left_at), s.first_seen) as valid_from,
        if(s.is_current, null, greatest(s.first_seen, least(s.left_at, s.outdone_at))) as valid_to
    from named as n
    inner join settled as s on n.form_key = s.form_key and n.document_id = s.document_id
),
outside as (
    select
        s.document_id,
        0 as form_ordinal,
        cast(null as string) as form_key,
        cast(null as string) as content_hash,
        s.left_at is null and coalesce(bool_or(f.is_current), true) as is_current,
        case
            when s.left_at is not null then 'left'
            when coalesce(bool_or(f.is_current), true) then 'current'
            when bool_and(f.state = 'duplicate') then 'duplicate'
            else 'superseded'
        end as state,
        min_by(f.current_document_id, f.form_ordinal) as current_document_id,
        cast(null as boolean) as is_order_unknown,
        coalesce(min(f.valid_from), s.first_seen) as valid_from,
        if(s.left_at is null and coalesce(bool_or(f.is_current), true), null, coalesce(max(f.valid_to), s.left_at)) as valid_to
    from standing as s
    left join forms as f on s.document_id = f.document_id
    group by s.document_id, s.first_seen, s.left_at
)
select f.* from forms as f
union all
select o.* from outside as o
