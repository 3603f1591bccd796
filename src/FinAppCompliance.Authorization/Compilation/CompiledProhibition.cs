using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;

namespace FinAppCompliance.Authorization.Compilation;

/// <summary>A prohibition with its parts as bits, bound to the assets it may cover.</summary>
internal sealed class CompiledProhibition
{
    private readonly Dictionary<int, UInt128>? _fields;
    private readonly Dictionary<int, CompiledCondition[]> _conditions = [];

    public CompiledProhibition(Prohibition declared, int number, ActionTable actions)
    {
        Declared = declared;
        Number = number;
        Actions = declared.Actions.IsUnknown ? ulong.MaxValue : actions.MaskOf(declared.Actions);
        _fields = declared.Fields is null ? null : [];
        From = declared.From?.UtcTicks ?? long.MinValue;
        Until = declared.Until?.UtcTicks ?? long.MaxValue;
        HasRowConditions = declared.Conditions.Any(static c => c.Source == ConditionSource.Row).IsTrue;
    }

    public Prohibition Declared { get; }

    public int Number { get; }

    public ulong Actions { get; }

    public long From { get; }

    public long Until { get; }

    public bool HasFields => _fields is not null;

    public bool HasRowConditions { get; }

    /// <summary>Says whether a prohibition may cover an asset, and at least one field of it.</summary>
    public static bool Covers(Prohibition prohibition, ProtectedAsset asset) =>
        !prohibition.Assets.Contains(asset.Id).IsFalse &&
        (prohibition.BusinessUnits.IsUnknown || (asset.BusinessUnit is not null && prohibition.BusinessUnits.Contains(asset.BusinessUnit).IsTrue)) &&
        !prohibition.Environments.Contains(asset.Environment).IsFalse &&
        (prohibition.Fields is not { } selector || asset.Fields.Any(field => selector.Matches(field)).IsTrue);

    public void Bind(CompiledAsset asset, ActionTable actions)
    {
        _conditions[asset.Number] = CompiledCondition.Compile(Declared.Conditions, asset.RowAttributes, actions.ContextAttributes);
        if (_fields is not null)
        {
            _fields[asset.Number] = asset.Select(Declared.Fields!);
        }
    }

    public UInt128 FieldsOf(CompiledAsset asset) => _fields is null ? UInt128.MaxValue : _fields[asset.Number];

    public CompiledCondition[] ConditionsOf(CompiledAsset asset) =>
        Declared.Conditions.Count == 0 ? [] : _conditions[asset.Number];
}
