using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>What is said about one dimension of a release, naming it in both languages.</summary>
internal sealed record DimensionTexts(GateDimension Dimension, string Key, BilingualText Failed, BilingualText Missing, BilingualText Late)
{
    internal static DimensionTexts Of(GateDimension dimension)
    {
        var name = Labels.Of(dimension);
        return new(
            dimension,
            dimension.ToString(),
            new($"发布时“{name.Zh}”未通过", $"the version was released although {name.En} had failed"),
            new($"发布前“{name.Zh}”无通过结论", $"the version was released without a pass on {name.En} beforehand"),
            new($"“{name.Zh}”在发布之后才通过", $"{name.En} passed only after the release"));
    }
}
