using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>What a rule declared to read; asked on every read, so kept as two short arrays.</summary>
internal sealed class RuleReads
{
    private readonly Type[] _own;
    private readonly Type[] _anywhere;
    private readonly RecordLookup[] _naming;

    internal RuleReads(IReadOnlyList<FactNeed> needs)
    {
        _own = [.. needs.Where(static n => n is { IsAnywhere: false, Lookup: null }).Select(static n => n.Type)];
        _naming = [.. needs.Select(static n => n.Lookup).OfType<RecordLookup>()];
        _anywhere = [.. needs.Where(static n => n.IsAnywhere).Select(static n => n.Type)];
    }

    internal bool AllowsAnywhere(Type type) => Contains(_anywhere, type);

    internal bool AllowsOwn(Type type) => Contains(_own, type);

    internal void Require(Type type)
    {
        if (!Contains(_own, type) && !Contains(_anywhere, type))
        {
            throw new UndeclaredReadException($"the rule reads {type.Name} but does not declare it; add FactNeed.Own or FactNeed.Anywhere to the descriptor");
        }
    }

    internal void RequireAnywhere(Type type)
    {
        if (!Contains(_anywhere, type))
        {
            throw new UndeclaredReadException($"the rule reads every {type.Name} but does not declare it; add FactNeed.Anywhere to the descriptor");
        }
    }

    /// <summary>Refuses a lookup that is not declared; says whether the key may be any, not only near the subject.</summary>
    internal bool RequireLookup(RecordLookup lookup)
    {
        if (Contains(_anywhere, lookup.RecordType))
        {
            return true;
        }

        foreach (var known in _naming)
        {
            if (ReferenceEquals(known, lookup))
            {
                return false;
            }
        }

        throw new UndeclaredReadException($"the rule looks up {lookup.RecordType.Name} but does not declare it; add FactNeed.Naming or FactNeed.Anywhere to the descriptor");
    }

    private static bool Contains(Type[] types, Type type)
    {
        foreach (var known in types)
        {
            if (ReferenceEquals(known, type))
            {
                return true;
            }
        }

        return false;
    }
}
