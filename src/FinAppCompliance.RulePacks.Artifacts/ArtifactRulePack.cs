using FinAppCompliance.RulePacks.Artifacts.Hardening;
using FinAppCompliance.RulePacks.Artifacts.Uses;
using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.RulePacks.Artifacts;

/// <summary>Makes the rule pack of this package.</summary>
/// <remarks>The pack is immutable; make it once. Thread-safe.</remarks>
public static class ArtifactRulePack
{
    /// <summary>Makes the pack that holds application files against the register.</summary>
    public static RulePack Create() => RulePack.Create(new RulePackHeader
    {
        Id = "artifacts",
        Version = new(0, 1, 0),
        Title = new("移动应用制品与台账核对", "Application files against the register"),
        EngineAtLeast = new(0, 1, 0),
        EngineBefore = new(1, 0, 0),
    })
        .Add(new UseHasDeclaredPurpose())
        .Add(new UseIsWithinNecessarySet())
        .Add(new SdkIsOnSharedList())
        .Add(new DeclaredPermissionIsPresent())
        .Add(new ReleaseAsksNothingNew())
        .Add(new ExportedComponentIsProtected())
        .Add(new TrafficIsEncrypted())
        .Add(new BackupIsRestricted())
        .Add(new ReleaseIsNotDebuggable())
        .Add(new TargetLevelIsRecent())
        .Add(new FileIsWellFormed())
        .Build();
}
