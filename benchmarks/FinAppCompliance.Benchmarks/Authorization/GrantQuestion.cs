using FinAppCompliance.Authorization.Requests;

namespace FinAppCompliance.Benchmarks.Authorization;

internal sealed record GrantQuestion(AccessRequest Request, DateTimeOffset At);
