using System.Text.Json;
using FinAppCompliance.Domain.Register.Shapes;

namespace FinAppCompliance.Domain.Register.Reading;

/// <summary>Walks through a whole file: head, sections, records, and the links between them.</summary>
internal sealed class FileWalk
{
    private static readonly string[] Head = ["format", "asOf", "declaredComplete"];

    private readonly ErrorLog _log = new();
    private readonly WarningLog _warnings = new();
    private readonly PathTrail _trail = new();
    private readonly List<(RegisterSection Section, JsonElement Value)> _sections = [];
    private readonly List<RegisterRecord> _records = [];
    private CompletenessWalk? _complete;
    private JsonElement? _declared;
    private DateTimeOffset? _asOf;

    private FileWalk()
    {
    }

    /// <summary>Returns the result for input that is larger than a reader accepts.</summary>
    public static RegisterReadResult TooLarge() =>
        new([new RegisterError("$", RegisterErrorCode.TooLarge, RegisterMessages.TooLarge(), RegisterMessages.SplitFile)], []);

    /// <summary>Reads a file.</summary>
    /// <param name="utf8">Its content.</param>
    public static RegisterReadResult Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > RegisterFormat.MaximumBytes)
        {
            return TooLarge();
        }

        var walk = new FileWalk();
        using var document = JsonText.Parse(utf8, walk._log);
        if (document is not null)
        {
            walk.Root(document.RootElement);
        }

        return walk._log.Count == 0
            ? new(new InstitutionRegister(walk._records, walk._complete?.Kinds, walk._asOf, walk._complete?.Parts), walk._warnings.Warnings)
            : new(walk._log.Errors, walk._warnings.Warnings);
    }

    private void Root(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            _log.Add("$", RegisterErrorCode.WrongType, RegisterMessages.Expected("对象", "an object", root), RegisterMessages.MendFormat);
            return;
        }

        if (!FormatCheck.Holds(root, RegisterFormat.Name, _log))
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in root.EnumerateObject())
        {
            if (!seen.Add(property.Name))
            {
                _log.Add(_trail.To(property.Name), RegisterErrorCode.DuplicateMember, RegisterMessages.DuplicateMember(property.Name), RegisterMessages.OnlyOnce);
            }

            RootMember(property);
        }

        Sections();
    }

    private void RootMember(JsonProperty property)
    {
        _trail.Enter(property.Name);
        if (RegisterSections.ByName.TryGetValue(property.Name, out var section))
        {
            _sections.Add((section, property.Value));
        }
        else if (property.NameEquals("asOf"u8))
        {
            AsOf(property.Value);
        }
        else if (property.NameEquals("declaredComplete"u8))
        {
            _declared = property.Value;
        }
        else if (!property.NameEquals("format"u8))
        {
            var known = Head.Concat(RegisterSections.ByName.Keys.Order(StringComparer.Ordinal));
            _log.Add(_trail.ToString(), RegisterErrorCode.UnknownMember, RegisterMessages.UnknownMember(property.Name), RegisterMessages.MendName(property.Name, known));
        }

        _trail.Leave();
    }

    private void AsOf(JsonElement value)
    {
        if (ValueCheck.Has(ValueForm.Instant, value))
        {
            _asOf = value.GetDateTimeOffset();
        }
        else
        {
            _log.Add(_trail.ToString(), RegisterErrorCode.WrongType, RegisterMessages.Expected(ValueShape.Of(typeof(DateTimeOffset)), value), RegisterMessages.MendType(FactForm.Plain));
        }
    }

    private void DeclaredComplete(IdIndex ids)
    {
        if (_declared is { } declared)
        {
            _complete = new(ids, _log, _warnings, _trail);
            _trail.Enter("declaredComplete");
            _complete.Read(declared);
            _trail.Leave();
        }
    }

    private void Sections()
    {
        var ids = new IdIndex(_sections, _log);
        DeclaredComplete(ids);
        var walk = new RecordWalk(ids, _log, _trail, new Plausibility(_warnings, _trail, _asOf));
        foreach (var (section, value) in _sections)
        {
            _trail.Enter(section.Name);
            if (section.IsSingle)
            {
                Record(walk, section, value);
            }
            else if (value.ValueKind == JsonValueKind.Array)
            {
                var index = 0;
                foreach (var element in value.EnumerateArray())
                {
                    _trail.Enter(index++);
                    Record(walk, section, element);
                    _trail.Leave();
                }
            }
            else
            {
                _log.Add(_trail.ToString(), RegisterErrorCode.WrongType, RegisterMessages.Expected("数组", "an array", value), RegisterMessages.MendType(FactForm.FactList));
            }

            _trail.Leave();
        }

        foreach (var (id, path) in walk.Links.Rings())
        {
            _log.Add(path, RegisterErrorCode.ReferenceRing, RegisterMessages.Ring(id), RegisterMessages.MendRing);
        }

        foreach (var (item, first) in RecordCheck.SameNumbers(_records))
        {
            _log.Add($"$.rectifications['{item.Id}'].number", RegisterErrorCode.Contradiction, RegisterMessages.DuplicateNumber(item.Number.Value, first.Id), RegisterMessages.NewNumber);
        }

        if (_log.Count == 0)
        {
            _complete?.WarnOfEmptyUnits(_records);
        }
    }

    private void Record(RecordWalk walk, RegisterSection section, JsonElement element)
    {
        if (!walk.IsClean(section, element))
        {
            return;
        }

        if (BoundsCheck.Read(section, element, out var offending) is { } record)
        {
            _records.Add(record);
            foreach (var fault in RecordCheck.Faults(record))
            {
                _log.Add(_trail.To(fault.Member), RegisterErrorCode.Contradiction, fault.Message, fault.Hint);
            }
        }

        foreach (var (name, number, bounds) in offending)
        {
            _log.Add(_trail.To(name), RegisterErrorCode.OutOfBounds, RegisterMessages.OutOfBounds(name, number), RegisterMessages.MendBounds(bounds));
        }
    }
}
