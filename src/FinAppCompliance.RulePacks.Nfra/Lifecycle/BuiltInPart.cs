using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>A component or kit of a version, as rules judge and name it.</summary>
internal readonly record struct BuiltInPart(string Zh, string En, string Name, string Id, Fact<ComponentVerdict> Verdict, Fact<ComponentOrigin> Origin)
{
    /// <summary>Says something of the part, naming it in both languages.</summary>
    internal BilingualText Say(string zh, string en) => new($"{Zh}“{Name}”（{Id}）{zh}", $"the {En} '{Name}' ({Id}) {en}");
}
