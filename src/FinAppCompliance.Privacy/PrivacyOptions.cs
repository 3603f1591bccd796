namespace FinAppCompliance.Privacy;

/// <summary>The settings of notices and consents.</summary>
public sealed class PrivacyOptions
{
    /// <summary>Gets or sets how long a person who refused or withdrew is not asked again unprompted; one hour or more.</summary>
    /// <remarks>
    /// Required and without a default: the Regulation says only "not frequently" (NDR 22), so the institution decides and
    /// answers for the number. A person who asks by himself is never made to wait.
    /// </remarks>
    public TimeSpan? RestingPeriod { get; set; }

    /// <summary>Gets or sets how long a prompt may be answered; 30 minutes unless set, one minute to seven days.</summary>
    public TimeSpan PromptLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Gets or sets the tenant under which consents are recorded in the audit trail; <c>default</c> unless set.</summary>
    public string Tenant { get; set; } = "default";

    internal IReadOnlyList<string> FindObstacles()
    {
        var obstacles = new List<string>();
        if (RestingPeriod is null)
        {
            obstacles.Add("RestingPeriod is not set; decide how long a person who refused is left alone, such as 30 days");
        }
        else if (RestingPeriod < TimeSpan.FromHours(1))
        {
            obstacles.Add($"RestingPeriod is '{RestingPeriod}'; set one hour or more");
        }

        if (PromptLifetime < TimeSpan.FromMinutes(1) || PromptLifetime > TimeSpan.FromDays(7))
        {
            obstacles.Add($"PromptLifetime is '{PromptLifetime}'; set one minute to seven days");
        }

        if (string.IsNullOrWhiteSpace(Tenant))
        {
            obstacles.Add("Tenant is blank; name the institution");
        }

        return obstacles;
    }
}
