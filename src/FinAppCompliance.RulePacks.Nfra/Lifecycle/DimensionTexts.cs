using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>What is said about one dimension of a release, naming it in both languages.</summary>
internal sealed record DimensionTexts(GateDimension Dimension, string Key, BilingualText Failed, BilingualText Missing, BilingualText Late)
{
    internal static DimensionTexts Of(GateDimension dimension, string key, string zh, string en) => new(
        dimension,
        key,
        new($"发布时“{zh}”未通过", $"the version was released although {en} had failed"),
        new($"发布前“{zh}”无通过结论", $"the version was released without a pass on {en} beforehand"),
        new($"“{zh}”在发布之后才通过", $"{en} passed only after the release"));
}
