using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;

namespace FinAppCompliance.Authorization.Compilation;

/// <summary>What a grant gives apart from to whom, under which engagement and when; shared by all grants that agree on it.</summary>
internal sealed class GrantTerms
{
    private readonly string?[] _masks;

    public GrantTerms(DataGrant declared, CompiledAsset asset, ActionTable actions, bool isExtraction)
    {
        Declared = declared;
        IsExtraction = isExtraction;
        Purpose = declared.Purpose!;
        Environment = declared.Environment;
        Actions = ActionsOf(declared, actions, asset, isExtraction);
        MaxRows = declared.MaxRows!.Value;
        MaxRowsPerDay = declared.MaxRowsPerDay!.Value;
        Conditions = CompiledCondition.Compile(declared.Conditions, asset.RowAttributes, actions.ContextAttributes);
        _masks = new string?[asset.Declared.Fields.Count];
        foreach (var field in declared.ClearFields.Items)
        {
            Clear |= FieldSets.Of(asset.FindField(field));
        }

        foreach (var (field, mask) in declared.MaskedFields.Items)
        {
            var number = asset.FindField(field);
            Masked |= FieldSets.Of(number);
            _masks[number] = mask;
        }

        Above = asset.FieldsAbove(declared.Ceiling!);
        Obligations = ObligationsOf(declared, asset);
    }

    /// <summary>Gets the grant as declared, without id, grantee, engagement and window.</summary>
    public DataGrant Declared { get; }

    /// <summary>Gets whether these are the terms of the extraction part of a grant, which has a window of its own.</summary>
    public bool IsExtraction { get; }

    public string Purpose { get; }

    public AccessEnvironment Environment { get; }

    public ulong Actions { get; }

    public UInt128 Clear { get; }

    public UInt128 Masked { get; }

    public UInt128 Above { get; }

    public UInt128 Visible => Clear | Masked;

    public int MaxRows { get; }

    public long MaxRowsPerDay { get; }

    public bool IsSuspended => Declared.IsSuspended;

    public AccessObligations Obligations { get; }

    public CompiledCondition[] Conditions { get; }

    public string? MaskOf(int field) => _masks[field];

    // Extraction is split off, because only it is bound to the term of the extraction approval.
    private static ulong ActionsOf(DataGrant declared, ActionTable actions, CompiledAsset asset, bool isExtraction)
    {
        var extract = asset.IsProduction ? actions.MaskOf(AccessAction.Extract) : 0;
        var all = actions.MaskOf(declared.Actions);
        return isExtraction ? all & extract : all & ~extract;
    }

    private AccessObligations ObligationsOf(DataGrant declared, CompiledAsset asset)
    {
        var obligations = declared.Obligations | AccessObligations.RowCap | AccessObligations.DailyRowCap;
        if ((Visible & asset.Sensitive) != UInt128.Zero)
        {
            obligations |= AccessObligations.Log;
        }

        return Masked == UInt128.Zero ? obligations : obligations | AccessObligations.Mask;
    }
}
