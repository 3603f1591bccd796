using System.ComponentModel.DataAnnotations;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;

namespace FinAppCompliance.Authorization;

/// <summary>Settings of access decisions, checked when the host starts.</summary>
public sealed class AuthorizationOptions
{
    /// <summary>Gets or sets the policy to begin with; null denies everything until the host puts one in force. One that does not load stops the start.</summary>
    public AccessPolicy? Policy { get; set; }

    /// <summary>Gets or sets whether the grants here are all grants of access that exist, so that the register may rely on it; false unless set.</summary>
    public bool HoldsEveryGrant { get; set; }

    /// <summary>Gets or sets the purpose that an AuthZEN message without purpose is taken to have; null, which denies, unless set.</summary>
    [StringLength(200)]
    public string? DefaultPurpose { get; set; }

    /// <summary>Gets or sets the environment that an AuthZEN message without environment is taken to come from; unknown, which denies, unless set.</summary>
    public AccessEnvironment DefaultEnvironment { get; set; }
}
