using System.Runtime.InteropServices;
using FinAppCompliance.Artifacts.Markup;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Android;

/// <summary>Gathers what the children of the application say, one by one, so that no child has to be kept once it is read.</summary>
internal sealed class ApplicationContents(string file, bool isFinal)
{
    private readonly List<AndroidComponent> _components = [];
    private readonly List<int> _openToTarget = [];
    private readonly List<ArtifactObservation> _misplaced = [];
    private readonly List<ArtifactObservation> _marks = [];
    private readonly List<ArtifactObservation> _secrets = [];
    private readonly List<AndroidMetaDataEntry> _metaData = [];
    private MarkupElement? _application;
    private ComponentReader? _reader;

    /// <summary>Permissions asked for below the application, where the platform ignores them.</summary>
    internal IReadOnlyList<ArtifactObservation> Misplaced => _misplaced;

    internal IReadOnlyList<ArtifactObservation> Marks => _marks;

    internal IReadOnlyList<ArtifactObservation> Secrets => _secrets;

    /// <summary>Reads a finished element if it is a child of the application; whatever else it is stays where it was.</summary>
    internal bool Take(MarkupElement element)
    {
        if (element.Parent is not { } parent || !IsApplication(parent))
        {
            return false;
        }

        Read(element);
        return true;
    }

    /// <summary>Reads the children of an application that stand in the tree.</summary>
    internal void TakeAll(MarkupElement application)
    {
        foreach (var element in application.Children)
        {
            Take(element);
        }
    }

    /// <summary>Reads the names of the meta data that an element holds.</summary>
    internal void TakeMetaData(MarkupElement holder)
    {
        foreach (var data in holder.Named("meta-data"))
        {
            AddMetaData(data);
        }
    }

    /// <summary>The components, once the target level is known, by which the platform decides what they leave out.</summary>
    internal FactList<AndroidComponent> Components(Fact<int> target)
    {
        foreach (var at in _openToTarget)
        {
            _components[at] = ComponentReader.Decide(_components[at], target, isFinal);
        }

        return FactListBuilder.Create<AndroidComponent>(CollectionsMarshal.AsSpan(_components));
    }

    internal FactList<AndroidMetaDataEntry> MetaData() => FactListBuilder.Create<AndroidMetaDataEntry>(CollectionsMarshal.AsSpan(_metaData));

    private bool IsApplication(MarkupElement element)
    {
        if (_application is null && element is { Name: "application", Parent: { Parent: null } root } && ReferenceEquals(root.First("application"), element))
        {
            _application = element;
            _reader = new ComponentReader(element, file, AttributeFacts.Text(root.Value(string.Empty, "package"), default, default).Value, isFinal);
        }

        return ReferenceEquals(_application, element);
    }

    private void Read(MarkupElement element)
    {
        if (AndroidNames.IsComponent(element.Name))
        {
            var component = _reader!.Read(element, out var isOpenToTarget);
            if (isOpenToTarget)
            {
                _openToTarget.Add(_components.Count);
            }

            _components.Add(component);
        }
        else if (element.Name == "meta-data")
        {
            AddMetaData(element);
        }
        else if (AndroidNames.IsPermissionUse(element.Name))
        {
            _misplaced.Add(ManifestMarks.MisplacedPermission(element, file));
        }

        TakeMetaData(element);
        ManifestMarks.AddOfChild(element, file, _marks);
    }

    private void AddMetaData(MarkupElement data)
    {
        var name = data.Value(AndroidNames.Android, "name");
        if (name.Kind == MarkupValueKind.None)
        {
            return;
        }

        var place = data.Place(file);
        _metaData.Add(new() { Name = name.Written, Place = place });
        if (ManifestMarks.LooksSecret(name.Written))
        {
            _secrets.Add(ManifestMarks.Mark("android.secret-in-meta-data", name.Written, "元数据中可能写有密钥（其值未被读取）", "the meta data seem to hold a key (its value was not kept)", place));
        }
    }
}
