-- Purpose: what the measures of mart.fund_account and mart.reported_budget are called and which adds up to which.
--   Any item may also stand in a budget (budget_income_premium), and any budget may have been changed to another
--   amount (budget_income_adjusted): those without a name of their own get it from the item's.
-- Grain: one measure. Key: measure.
with named as (
    select n.measure, n.kind, n.part_of, n.name_en, n.name_zh
    from values
        ('income_total', 'income', null, 'total income', '基金收入总额'),
        ('income_premium', 'income', 'income_total', 'contributions', '社会保险费收入'),
        ('income_interest', 'income', 'income_total', 'interest', '利息收入'),
        ('income_fiscal_subsidy', 'income', 'income_total', 'fiscal subsidy', '财政补贴收入'),
        ('income_transfer', 'income', 'income_total', 'transfers received', '转移收入'),
        ('income_other', 'income', 'income_total', 'other income', '其他收入'),
        ('income_investment', 'income', 'income_total', 'entrusted investment', '委托投资收益'),
        ('income_superior_subsidy', 'income', 'income_total', 'subsidy from above', '上级补助收入'),
        ('income_lower_remittance', 'income', 'income_total', 'remittances from below', '下级上解收入'),
        -- by account, not by source: a second division of the same total, never added to the first
        ('income_pooled', 'income', null, 'income of the pooled fund', '统筹基金收入'),
        ('income_individual_account', 'income', null, 'income of individual accounts', '个人账户收入'),
        ('expenditure_total', 'expenditure', null, 'total expenditure', '基金支出总额'),
        ('expenditure_basic_pension', 'expenditure', 'expenditure_total', 'basic pensions', '基础(基本)养老金支出'),
        ('expenditure_individual_account', 'expenditure', 'expenditure_total', 'individual-account pensions', '个人账户养老金支出'),
        ('expenditure_funeral', 'expenditure', 'expenditure_total', 'funeral grants', '丧葬补助金支出'),
        ('expenditure_transfer', 'expenditure', 'expenditure_total', 'transfers paid', '转移支出'),
        ('expenditure_remit_superior', 'expenditure', 'expenditure_total', 'remitted to above', '上解上级支出'),
        ('expenditure_other', 'expenditure', 'expenditure_total', 'other expenditure', '其他支出'),
        ('expenditure_benefit', 'expenditure', 'expenditure_total', 'benefits', '待遇支出'),
        ('expenditure_inpatient', 'expenditure', 'expenditure_benefit', 'inpatient benefits', '住院费用支出'),
        ('expenditure_outpatient', 'expenditure', 'expenditure_benefit', 'outpatient benefits', '门诊费用支出'),
        ('expenditure_subsidy_lower', 'expenditure', 'expenditure_total', 'subsidies to lower levels', '补助下级支出'),
        ('expenditure_pooled', 'expenditure', null, 'expenditure of the pooled fund', '统筹基金支出'),
        ('balance_current', 'balance', null, 'balance of the year', '本年收支结余'),
        ('balance_accumulated', 'balance', null, 'accumulated balance', '年末滚存结余'),
        ('balance_accumulated_pooled', 'balance', 'balance_accumulated', 'accumulated balance of the pooled fund', '统筹基金结余'),
        ('balance_accumulated_individual_account', 'balance', 'balance_accumulated', 'accumulated balance of individual accounts', '个人账户结余'),
        ('income_premium_maternity', 'income', 'income_total', 'contributions to maternity insurance', '生育保险费收入'),
        ('income_individual_contribution', 'income', 'income_total', 'contributions of individuals', '个人缴费收入'),
        ('income_employer_contribution', 'income', 'income_total', 'contributions of employers', '单位缴费收入'),
        ('income_collective_subsidy', 'income', 'income_total', 'subsidies of collectives', '集体补助收入'),
        ('expenditure_maternity', 'expenditure', 'expenditure_benefit', 'maternity benefits', '生育待遇支出'),
        ('expenditure_critical_illness', 'expenditure', 'expenditure_benefit', 'critical-illness insurance', '大病保险支出'),
        ('balance_current_pooled', 'balance', null, 'balance of the year of the pooled fund', '统筹基金本年结余'),
        ('balance_current_individual_account', 'balance', null, 'balance of the year of individual accounts', '个人账户本年结余'),
        ('insured_persons', 'count', null, 'insured persons', '参保人数'),
        ('insured_active', 'count', null, 'insured persons in work', '在职参保人数'),
        ('insured_retirees', 'count', null, 'insured retirees', '退休参保人数'),
        ('contributing_persons', 'count', null, 'contributing persons', '缴费人数'),
        ('benefit_recipients', 'count', null, 'benefit recipients', '领取待遇人数'),
        ('benefit_visits', 'count', null, 'visits with benefits', '享受待遇人次'),
        ('inpatient_visits', 'count', null, 'inpatient visits', '住院人次'),
        ('outpatient_visits', 'count', null, 'outpatient visits', '门诊人次'),
        ('annual_contribution_per_person', 'standard', null, 'contribution per person and year', '年人均缴费额'),
        ('fiscal_subsidy_per_person', 'standard', null, 'fiscal subsidy per person', '人均财政补助'),
        ('monthly_pension_per_person', 'standard', null, 'monthly pension per person', '月人均养老金'),
        ('monthly_basic_pension_per_person', 'standard', null, 'monthly basic pension per person', '月基础养老金标准'),
        ('payable_months', 'standard', null, 'months payable', '基金可支付月数'),
        ('inpatient_reimbursement_rate', 'standard', null, 'inpatient reimbursement rate', '住院费用报销比例'),
        ('outpatient_reimbursement_rate', 'standard', null, 'outpatient reimbursement rate', '门诊费用报销比例'),
        ('budget_income', 'budget', null, 'budgeted income', '预算收入总额'),
        ('budget_adjustment_cut', 'budget', null, 'cut of the budget', '预算调减'),
        ('budget_expenditure_basic_pension', 'budget', 'budget_expenditure', 'budgeted basic pensions', '预算基础(基本)养老金支出'),
        ('budget_expenditure_individual_account', 'budget', 'budget_expenditure', 'budgeted individual-account pensions', '预算个人账户支出'),
        ('budget_expenditure_funeral', 'budget', 'budget_expenditure', 'budgeted funeral grants', '预算丧葬补助金支出'),
        ('budget_expenditure_transfer', 'budget', 'budget_expenditure', 'budgeted transfers', '预算转移支出'),
        ('budget_expenditure_remit_superior', 'budget', 'budget_expenditure', 'budgeted remittance to above', '预算上解上级支出'),
        ('budget_expenditure_other', 'budget', 'budget_expenditure', 'budgeted other expenditure', '预算其他支出'),
        ('budget_expenditure_benefit', 'budget', 'budget_expenditure', 'budgeted benefits', '预算待遇支出'),
        ('budget_expenditure_inpatient', 'budget', 'budget_expenditure_benefit', 'budgeted inpatient benefits', '预算住院费用支出'),
        ('budget_expenditure_outpatient', 'budget', 'budget_expenditure_benefit', 'budgeted outpatient benefits', '预算门诊费用支出'),
        ('budget_expenditure', 'budget', null, 'budgeted expenditure', '预算支出总额'),
        ('budget_completion_rate', 'rate', null, 'share of the budget spent', '完成预算比例'),
        ('growth_amount', 'growth', null, 'growth on last year', '比上年增加额'),
        ('growth_rate', 'growth', null, 'growth rate on last year', '比上年增幅'),
        ('budget', 'budget', null, 'budget', '预算数'),
        ('budget_fund', 'budget', 'budget', 'budget, from the insurance fund', '其中：社会保险基金'),
        ('budget_fiscal', 'budget', 'budget', 'budget, from fiscal appropriation', '其中：财政拨款'),
        ('budget_other', 'budget', 'budget', 'budget, from other sources', '其他资金'),
        ('budget_initial', 'budget', null, 'budget at the beginning of the year', '年初预算数'),
        ('budget_multi_year', 'budget', null, 'budget of several years', '实施期资金总额'),
        ('income_budget', 'budget', null, 'income budget', '收入预算金额'),
        ('expenditure_budget', 'budget', null, 'expenditure budget', '支出预算金额'),
        ('received', 'execution', null, 'amount received', '到位数'),
        ('executed', 'execution', null, 'executed amount', '执行数'),
        ('executed_expected', 'execution', null, 'amount expected to be executed', '预计执行数'),
        ('execution_rate', 'rate', null, 'execution rate', '预算执行率'),
        ('overall_completion_rate', 'rate', null, 'overall completion rate', '总体完成率')
        as n(measure, kind, part_of, name_en, name_zh)
),
budgeted as (
    select
        concat('budget_', n.measure) as measure,
        'budget' as kind,
        cast(null as string) as part_of,
        concat('budgeted ', n.name_en) as name_en,
        concat('预算', n.name_zh) as name_zh
    from named as n
    left anti join named as own
        on own.measure = concat('budget_', n.measure)
    where n.kind in ('income', 'expenditure', 'balance', 'count')
        and n.measure not in ('income_total', 'expenditure_total')
),
planned as (
    select * from named
    union all
    select * from budgeted
),
-- Any amount of a form's header, and its rate, may stand there by source of money too.
by_source as (
    select
        concat(n.measure, '_', s.source) as measure,
        n.kind,
        if(n.kind = 'rate', null, n.measure) as part_of,
        concat(n.name_en, ', ', s.name_en) as name_en,
        concat(n.name_zh, '其中：', s.name_zh) as name_zh
    from named as n
    cross join values
        ('fund', 'from the insurance fund', '社会保险基金'),
        ('fiscal', 'from fiscal appropriation', '财政拨款'),
        ('superior', 'from above', '上级资金'),
        ('provincial', 'from the province', '省级资金'),
        ('local', 'from local governments', '地方资金'),
        ('special_account', 'from the special fiscal account', '财政专户资金'),
        ('carried_over', 'carried over', '上年结转'),
        ('other', 'from other sources', '其他资金')
        as s(source, name_en, name_zh)
    where n.measure in (
        'budget', 'budget_initial', 'budget_multi_year', 'received', 'executed', 'executed_expected', 'execution_rate')
)
select p.measure, p.kind, p.part_of, p.name_en, p.name_zh
from planned as p
union all
select s.measure, s.kind, s.part_of, s.name_en, s.name_zh
from by_source as s
left anti join named as n
    on n.measure = s.measure
union all
select
    concat(p.measure, '_adjusted'),
    'budget',
    null,
    concat('adjusted, ', p.name_en),
    concat('调整后', p.name_zh)
from planned as p
where p.kind = 'budget' and p.measure like 'budget|_%' escape '|'
    and p.measure not in ('budget_adjustment_cut', 'budget_initial', 'budget_multi_year')
