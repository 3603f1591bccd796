using System.Text.Json;
using FinAppCompliance.Domain.Register.Shapes;

namespace FinAppCompliance.Domain.Register.Reading;

/// <summary>Holds records of a file against their shapes and reports everything that is wrong with them.</summary>
internal sealed class RecordWalk(IdIndex ids, ErrorLog log, PathTrail trail, Plausibility plausibility)
{
    private const int LongestDiscoveryId = 189;

    /// <summary>Gets the links between records of one type, with where they stand.</summary>
    public RingSearch Links { get; } = new();

    /// <summary>Walks through one record.</summary>
    /// <param name="section">The section it stands in.</param>
    /// <param name="element">The record.</param>
    /// <returns>Whether it is free of errors of form.</returns>
    public bool IsClean(RegisterSection section, JsonElement element)
    {
        var before = log.Count;
        if (element.ValueKind == JsonValueKind.Object)
        {
            Members(section.Shape, element, section);
        }
        else
        {
            log.Add(trail.ToString(), RegisterErrorCode.WrongType, RegisterMessages.Expected("对象", "an object", element), RegisterMessages.MendType(FactForm.Plain));
        }

        return log.Count == before;
    }

    private void Members(RecordShape shape, JsonElement element, RegisterSection? section)
    {
        var (seen, position) = (0UL, -1);
        foreach (var property in element.EnumerateObject())
        {
            position = shape.Find(property, position);
            if (position < 0)
            {
                Report(property.Name, RegisterErrorCode.UnknownMember, RegisterMessages.UnknownMember(property.Name), RegisterMessages.MendName(property.Name, shape.Members.Select(static m => m.Name)));
                continue;
            }

            var member = shape.Members[position];
            if ((seen & (1UL << position)) != 0)
            {
                Report(member.Name, RegisterErrorCode.DuplicateMember, RegisterMessages.DuplicateMember(member.Name), RegisterMessages.OnlyOnce);
            }

            seen |= 1UL << position;
            trail.Enter(member.Name);
            Member(member, property.Value, section);
            trail.Leave();
        }

        for (var i = 0; i < shape.Members.Count; i++)
        {
            if (shape.Members[i].IsRequired && (seen & (1UL << i)) == 0)
            {
                Report(shape.Members[i].Name, RegisterErrorCode.MissingMember, RegisterMessages.MissingMember(shape.Members[i].Name), RegisterMessages.SayOrOmit);
            }
        }

        Periods(shape, element);
        plausibility.LookAtOrder(shape, element);
        FollowLinks(shape, element);
    }

    private void Member(MemberShape member, JsonElement value, RegisterSection? section)
    {
        switch (member.Form)
        {
            case FactForm.Fact when value.ValueKind == JsonValueKind.Null:
                return;
            case FactForm.FactList when value.ValueKind == JsonValueKind.Array:
                var index = 0;
                foreach (var item in value.EnumerateArray())
                {
                    trail.Enter(index++);
                    Value(member, item);
                    trail.Leave();
                }

                return;
            case FactForm.FactList:
                ReportHere(RegisterErrorCode.WrongType, RegisterMessages.Expected("数组", "an array", value), RegisterMessages.MendType(FactForm.FactList));
                return;
            case FactForm.Plain when member.IsId && value.ValueKind == JsonValueKind.String:
                Id(value.GetString()!, section);
                return;
            default:
                Value(member, value);
                return;
        }
    }

    private void Value(MemberShape member, JsonElement value)
    {
        var shape = member.Value;
        if (!ValueCheck.Has(shape.Form, value))
        {
            ReportHere(RegisterErrorCode.WrongType, RegisterMessages.Expected(shape, value), RegisterMessages.MendType(member.Form));
            return;
        }

        switch (shape.Form)
        {
            case ValueForm.Nested:
                Members(shape.Nested!, value, null);
                break;
            case ValueForm.Enumeration when !shape.Names.Any(name => value.ValueEquals(name)):
                var written = value.GetString()!;
                ReportHere(RegisterErrorCode.UnknownName, RegisterMessages.UnknownName(written), RegisterMessages.AllowedNames(written, shape.Names));
                break;
            case ValueForm.Reference:
                Reference(shape.Target!, value.GetString()!);
                break;
            case ValueForm.Text when member.IsRequired && string.IsNullOrWhiteSpace(value.GetString()):
                ReportHere(RegisterErrorCode.BlankText, RegisterMessages.Blank(member.Name), RegisterMessages.SayOrOmit);
                break;
            case ValueForm.Text when member.Sense == MemberSense.Person && Organisation.PersonNameForm.FlawIn(value.GetString()!) is { } flaw:
                ReportHere(RegisterErrorCode.UnsoundName, flaw, RegisterMessages.MendPersonName);
                break;
            default:
                plausibility.Look(member, value);
                break;
        }
    }

    private void Id(string id, RegisterSection? section)
    {
        if (!RegisterRecord.IsId(id) || (id.Length > LongestDiscoveryId && section?.RecordType == typeof(Applications.DiscoveredApplication)))
        {
            ReportHere(RegisterErrorCode.InvalidId, RegisterMessages.InvalidId(id), RegisterMessages.MendId);
        }
    }

    private void Reference(RegisterSection target, string id)
    {
        var found = ids.Find(id);
        if (found is null)
        {
            ReportHere(RegisterErrorCode.DanglingReference, RegisterMessages.Dangling(id), RegisterMessages.MendReference);
        }
        else if (found != target)
        {
            ReportHere(RegisterErrorCode.WrongReference, RegisterMessages.WrongReference(id, found.Name, target.Name), RegisterMessages.MendReference);
        }
    }

    private void Periods(RecordShape shape, JsonElement element)
    {
        foreach (var (from, through) in shape.Periods)
        {
            var (first, last) = (shape.Members[from], shape.Members[through]);
            if (!element.TryGetProperty(first.Utf8Name, out var begin) || !ValueCheck.Has(ValueForm.LegalDate, begin) ||
                !element.TryGetProperty(last.Utf8Name, out var end) || !ValueCheck.Has(ValueForm.LegalDate, end))
            {
                continue;
            }

            switch (ValueCheck.Date(end).DayNumber - ValueCheck.Date(begin).DayNumber)
            {
                case < -1:
                    Report(last.Name, RegisterErrorCode.InvertedPeriod, RegisterMessages.Inverted(first.Name, last.Name), RegisterMessages.MendPeriod);
                    break;
                case -1:
                    plausibility.Empty(first.Name, last.Name);
                    break;
            }
        }
    }

    private void FollowLinks(RecordShape shape, JsonElement element)
    {
        foreach (var position in shape.SelfReferences)
        {
            var member = shape.Members[position];
            if (element.TryGetProperty("id"u8, out var id) && id.ValueKind == JsonValueKind.String &&
                element.TryGetProperty(member.Utf8Name, out var to) && to.ValueKind == JsonValueKind.String)
            {
                Links.Add(id.GetString()!, to.GetString()!, trail.To(member.Name));
            }
        }
    }

    private void Report(string member, RegisterErrorCode code, Localization.BilingualText message, Localization.BilingualText hint) =>
        log.Add(trail.To(member), code, message, hint);

    private void ReportHere(RegisterErrorCode code, Localization.BilingualText message, Localization.BilingualText hint) =>
        log.Add(trail.ToString(), code, message, hint);
}
