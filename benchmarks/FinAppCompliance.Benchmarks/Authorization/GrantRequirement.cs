using Microsoft.AspNetCore.Authorization;

namespace FinAppCompliance.Benchmarks.Authorization;

internal sealed class GrantRequirement : IAuthorizationRequirement;
