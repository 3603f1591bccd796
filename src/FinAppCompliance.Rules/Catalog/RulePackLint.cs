namespace FinAppCompliance.Rules.Catalog;

/// <summary>Finds what is wrong with a pack before anybody relies on it.</summary>
internal static class RulePackLint
{
    internal static IEnumerable<string> Check(RulePackHeader header, IReadOnlyList<RuleBinding> bindings)
    {
        if (header.Id.Length == 0 || !header.Id.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-'))
        {
            yield return $"the pack id '{header.Id}' must be lower-case letters, digits, '.' and '-'";
        }

        if (!EngineVersion.IsWithin(header.EngineAtLeast, header.EngineBefore))
        {
            yield return $"the pack needs a rules package from {header.EngineAtLeast?.ToString() ?? "any"} and before {header.EngineBefore?.ToString() ?? "any"}, this is {EngineVersion.Current}";
        }

        foreach (var group in bindings.SelectMany(static b => b.Descriptor.FormerIds.Append(b.Descriptor.Id)).GroupBy(static id => id).Where(static g => g.Count() > 1))
        {
            yield return $"the rule id '{group.Key}' is used {group.Count()} times";
        }

        foreach (var mistake in bindings.SelectMany(binding => CheckRule(header, binding)))
        {
            yield return mistake;
        }
    }

    private static IEnumerable<string> CheckRule(RulePackHeader header, RuleBinding binding)
    {
        var rule = binding.Descriptor;
        if (!ReferenceEquals(rule, binding.FreshDescriptor))
        {
            yield return $"'{rule.Id}' returns a new descriptor each time; keep one object";
        }

        if (header.UsesRequirementIds ? rule.Id.Namespace.Length > 0 : rule.Id.Namespace != header.Id)
        {
            yield return header.UsesRequirementIds
                ? $"'{rule.Id}' has a namespace, but the pack uses requirement ids"
                : $"'{rule.Id}' must begin with '{header.Id}/'";
        }

        if (rule.Citations.Count == 0)
        {
            yield return $"'{rule.Id}' cites nothing; a verdict must rest on a place of a regulation or policy";
        }
        else if (!rule.MainCitation.IsVerified && rule.IsOnByDefault)
        {
            yield return $"'{rule.Id}' rests on an unverified citation and must be off by default";
        }

        if (rule.DerivedBasis == DutyBasis.LawText && rule.Basis != DutyBasis.LawText)
        {
            yield return $"'{rule.Id}' states the basis {rule.Basis}, but its main citation is the text of a regulation; mark the citation as inference or leave the basis out";
        }

        if (rule.Basis == DutyBasis.InstitutionNumber && rule.Parameters.Count == 0)
        {
            yield return $"'{rule.Id}' rests on a number of the institution, but declares no parameter";
        }

        if (rule.Arising.SubjectType is { } dated && dated != binding.SubjectType)
        {
            yield return $"'{rule.Id}' judges {binding.SubjectType.Name}, but its duty is dated by {dated.Name}; use DutyArising.At, On or By of the rule's own subject";
        }

        foreach (var key in rule.Parameters.GroupBy(static p => p.Key, StringComparer.Ordinal).Where(static g => g.Count() > 1))
        {
            yield return $"'{rule.Id}' declares the parameter '{key.Key}' twice";
        }

        foreach (var need in rule.Needs.GroupBy(static n => (n.Type, n.Lookup)).Where(static g => g.Count() > 1))
        {
            yield return $"'{rule.Id}' declares {need.Key.Type.Name} twice; reading anywhere includes the subject's own";
        }
    }
}
