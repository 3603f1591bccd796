using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.DataSecurity;

namespace FinAppCompliance.Authorization.Compilation;

/// <summary>An asset with its fields as bits and the prohibitions that may cover it.</summary>
internal sealed class CompiledAsset
{
    private readonly NameIndex _fields;

    public CompiledAsset(ProtectedAsset declared, int number, CompiledProhibition[] prohibitions)
    {
        Declared = declared;
        Number = number;
        _fields = new([.. declared.Fields.Select(static field => field.Name)]);
        RowAttributes = declared.RowAttributes.ToDictionary(static a => a.Name, StringComparer.Ordinal);
        for (var field = 0; field < declared.Fields.Count; field++)
        {
            if (declared.Fields.Items[field] is { Level: <= DataLevel.Sensitive } or { IsIdentityAuthentication: true })
            {
                Sensitive |= FieldSets.Of(field);
            }
        }

        Prohibitions = new(prohibitions.Length, prohibitions.Where(p => CompiledProhibition.Covers(p.Declared, declared)).Select(static p => p.Number));
        IsWalledOff = declared.IsWalledOff;
    }

    public ProtectedAsset Declared { get; }

    public int Number { get; }

    public Dictionary<string, AttributeDeclaration> RowAttributes { get; }

    public UInt128 Sensitive { get; }

    public NumberSet Prohibitions { get; }

    public bool IsWalledOff { get; }

    public bool IsProduction => Declared.Environment is AccessEnvironment.Production or AccessEnvironment.DisasterRecovery;

    public int FindField(string? name) => _fields.Find(name);

    public string FieldName(int field) => _fields.Names[field];

    public UInt128 Select(FieldSelector selector)
    {
        var selected = UInt128.Zero;
        for (var field = 0; field < Declared.Fields.Count; field++)
        {
            selected |= selector.Matches(Declared.Fields.Items[field]) ? FieldSets.Of(field) : UInt128.Zero;
        }

        return selected;
    }

    public UInt128 FieldsAbove(LevelCeiling ceiling)
    {
        var above = UInt128.Zero;
        for (var field = 0; field < Declared.Fields.Count; field++)
        {
            above |= ceiling.Covers(Declared.Fields.Items[field]) ? UInt128.Zero : FieldSets.Of(field);
        }

        return above;
    }
}
