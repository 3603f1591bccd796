using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Plugins;

namespace Acme.Compliance;

/// <summary>The group's own pack; a host may also load this assembly from a locked directory.</summary>
public sealed class AcmeRulePack : IRulePackProvider
{
    public RulePack Create() => RulePack.Create(new RulePackHeader
    {
        Id = "acme",
        Version = new Version(1, 0, 0),
        Title = new("集团规则包", "Acme group rules"),
        EngineAtLeast = new Version(0, 1, 0),
        EngineBefore = new Version(1, 0, 0),
    }).Add(new ApplicationNameIsNoTestName()).Build();
}
