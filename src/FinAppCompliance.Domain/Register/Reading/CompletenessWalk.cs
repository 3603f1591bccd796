using System.Text.Json;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register.Shapes;

namespace FinAppCompliance.Domain.Register.Reading;

/// <summary>Reads which sections a file declares complete, as a whole and for single applications and units.</summary>
internal sealed class CompletenessWalk(IdIndex ids, ErrorLog log, WarningLog warnings, PathTrail trail)
{
    private static readonly string[] Members = ["application", "sections", "unit"];
    private readonly HashSet<Type> _kinds = [];
    private readonly List<(string Path, string Section, string? Target, Type Kind)> _named = [];
    private readonly List<(string Path, CompletePart Part)> _parts = [];

    /// <summary>Gets the types that are complete as a whole.</summary>
    public IReadOnlyCollection<Type> Kinds => _kinds;

    /// <summary>Gets what is complete for an application or a unit.</summary>
    public IEnumerable<CompletePart> Parts => _parts.Select(static part => part.Part);

    /// <summary>Reads the member.</summary>
    /// <param name="value">Its value.</param>
    public void Read(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            log.Add(trail.ToString(), RegisterErrorCode.WrongType, RegisterMessages.Expected("数组", "an array", value), RegisterMessages.MendType(FactForm.FactList));
            return;
        }

        Each(value, item =>
        {
            if (item.ValueKind == JsonValueKind.Object)
            {
                Part(item);
            }
            else if (Section(item, "栏目名称，或写明应用或部门的对象", "the name of a section, or an object that names an application or a unit") is { } section)
            {
                Note(section, null);
                _kinds.Add(section.RecordType);
            }
        });
        WarnOfRepetition();
    }

    /// <summary>Warns of units that stand for no application.</summary>
    /// <param name="records">All records of the file.</param>
    public void WarnOfEmptyUnits(IReadOnlyCollection<RegisterRecord> records)
    {
        if (_parts.TrueForAll(static part => part.Part.Unit is null))
        {
            return;
        }

        var byId = records.OfType<OrgUnit>().ToDictionary(static unit => unit.Id, StringComparer.Ordinal);
        var units = records.OfType<MobileApplication>().SelectMany(application => CompleteParts.UnitsOf(application, byId.GetValueOrDefault)).ToHashSet(StringComparer.Ordinal);
        foreach (var (path, part) in _parts.Where(part => part.Part.Unit is { } unit && !units.Contains(unit.Id)))
        {
            warnings.Add(path, RegisterWarningCode.UnitWithoutApplications, WarningMessages.UnitWithoutApplications(part.TargetId), WarningMessages.CheckUnits);
        }
    }

    private void Part(JsonElement part)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in part.EnumerateObject())
        {
            if (!seen.Add(property.Name))
            {
                log.Add(trail.To(property.Name), RegisterErrorCode.DuplicateMember, RegisterMessages.DuplicateMember(property.Name), RegisterMessages.OnlyOnce);
            }
            else if (Array.IndexOf(Members, property.Name) < 0)
            {
                log.Add(trail.To(property.Name), RegisterErrorCode.UnknownMember, RegisterMessages.UnknownMember(property.Name), RegisterMessages.MendName(property.Name, Members));
            }
        }

        if (seen.Contains("application") == seen.Contains("unit"))
        {
            log.Add(trail.ToString(), RegisterErrorCode.MissingMember, RegisterMessages.EitherMember("application", "unit"), RegisterMessages.KeepOne);
        }

        var application = seen.Contains("application") ? Target<MobileApplication>(part, "application") : null;
        var unit = seen.Contains("unit") ? Target<OrgUnit>(part, "unit") : null;
        var kinds = Sections(part, application ?? unit);
        if (kinds.Count > 0 && (application is null) != (unit is null))
        {
            _parts.Add((trail.ToString(), application is null ? CompletePart.OfUnit(unit!, kinds) : CompletePart.OfApplication(application, kinds)));
        }
    }

    private string? Target<T>(JsonElement part, string member)
    {
        var (value, path) = (part.GetProperty(member), trail.To(member));
        var wanted = RegisterSections.ByType[typeof(T)];
        if (value.ValueKind != JsonValueKind.String)
        {
            log.Add(path, RegisterErrorCode.WrongType, RegisterMessages.Expected($"{wanted.Name}中一条记录的标识", $"the id of one of {wanted.Name}", value), RegisterMessages.MendType(FactForm.Plain));
            return null;
        }

        var id = value.GetString()!;
        var found = ids.Find(id);
        if (found is null)
        {
            log.Add(path, RegisterErrorCode.DanglingReference, RegisterMessages.Dangling(id), RegisterMessages.MendReference);
        }
        else if (found != wanted)
        {
            log.Add(path, RegisterErrorCode.WrongReference, RegisterMessages.WrongReference(id, found.Name, wanted.Name), RegisterMessages.MendReference);
        }

        return found == wanted ? id : null;
    }

    private List<Type> Sections(JsonElement part, string? target)
    {
        var kinds = new List<Type>();
        if (!part.TryGetProperty("sections"u8, out var sections))
        {
            log.Add(trail.To("sections"), RegisterErrorCode.MissingMember, RegisterMessages.MissingMember("sections"), RegisterMessages.NameSections);
            return kinds;
        }

        trail.Enter("sections");
        if (sections.ValueKind != JsonValueKind.Array || sections.GetArrayLength() == 0)
        {
            log.Add(trail.ToString(), RegisterErrorCode.WrongType, RegisterMessages.Expected("至少列出一个栏目的数组", "an array that names at least one section", sections), RegisterMessages.NameSections);
        }
        else
        {
            Each(sections, item =>
            {
                if (Section(item, "栏目名称", "the name of a section") is not { } section)
                {
                    return;
                }

                if (!section.ConcernsApplications)
                {
                    log.Add(trail.ToString(), RegisterErrorCode.NotOfApplications, RegisterMessages.NotOfApplications(section.Name), RegisterMessages.DeclareWhole);
                    return;
                }

                Note(section, target);
                kinds.Add(section.RecordType);
            });
        }

        trail.Leave();
        return kinds;
    }

    private RegisterSection? Section(JsonElement item, string zh, string en)
    {
        if (item.ValueKind != JsonValueKind.String)
        {
            log.Add(trail.ToString(), RegisterErrorCode.WrongType, RegisterMessages.Expected(zh, en, item), RegisterMessages.MendType(FactForm.Plain));
            return null;
        }

        var written = item.GetString()!;
        if (!RegisterSections.ByName.TryGetValue(written, out var section))
        {
            log.Add(trail.ToString(), RegisterErrorCode.UnknownName, RegisterMessages.UnknownName(written), RegisterMessages.MendName(written, RegisterSections.ByName.Keys.Order(StringComparer.Ordinal)));
        }

        return section;
    }

    private void Note(RegisterSection section, string? target) => _named.Add((trail.ToString(), section.Name, target, section.RecordType));

    private void WarnOfRepetition()
    {
        var seen = new HashSet<(string?, Type)>();
        foreach (var (path, section, target, kind) in _named)
        {
            if (!seen.Add((target, kind)))
            {
                warnings.Add(path, RegisterWarningCode.DuplicateName, WarningMessages.DuplicateName(section), WarningMessages.OnlyOnce);
            }
            else if (target is not null && _kinds.Contains(kind))
            {
                warnings.Add(path, RegisterWarningCode.AlreadyComplete, WarningMessages.AlreadyComplete(section), WarningMessages.OnlyOnce);
            }
        }
    }

    private void Each(JsonElement array, Action<JsonElement> read)
    {
        var index = 0;
        foreach (var item in array.EnumerateArray())
        {
            trail.Enter(index++);
            read(item);
            trail.Leave();
        }
    }
}
