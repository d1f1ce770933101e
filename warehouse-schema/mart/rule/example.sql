-- Within which band is an execution rate on target? · 执行率合理区间是多少？
select r.band_lower, r.band_upper, r.rate_tolerance
from mart.rule as r
