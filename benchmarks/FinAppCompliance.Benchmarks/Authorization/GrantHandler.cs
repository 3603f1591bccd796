using Microsoft.AspNetCore.Authorization;

namespace FinAppCompliance.Benchmarks.Authorization;

internal sealed class GrantHandler(PlainGrants grants) : AuthorizationHandler<GrantRequirement, GrantQuestion>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, GrantRequirement requirement, GrantQuestion resource)
    {
        if (grants.IsAllowed(resource.Request, resource.At))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
