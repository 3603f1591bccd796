namespace FinAppCompliance.Stores.Conformance.Servers;

/// <summary>A database of one provider.</summary>
public interface IStoreSource : IAsyncDisposable
{
    StoreHandle Open();
}
