import { createMeters } from '../meters';
import { profiles } from '../profiles';
import { processQuery } from './interpreter';
import { bind, factory, method, navigation, scalar, type Call, type ObjectType } from './members';
import { createSession } from './session';
import { ActionType, PathType, type Action, type ObjectPath, type ProcessQueryResponse } from './wire';

interface Box {
  name: string;
  size: number;
  readonly inner: Box | null;
}

const boxType: ObjectType<Box> = {
  name: 'Box',
  id: (box) => box.name,
  items: undefined,
  members: {
    Name: scalar(
      (box) => box.name,
      (box, value) => {
        box.name = String(value);
      },
    ),
    Size: scalar((box) => box.size),
    Inner: navigation((box): ReturnType<typeof bind> | null => (box.inner ? bind(boxType, box.inner) : null)),
    Grow: method((box, [by]) => {
      box.size += Number(by);
      return box.size;
    }),
    Make: factory((box) => {
      made += 1;
      return bind(boxType, { name: `${box.name}-child`, size: 0, inner: null });
    }),
    Take: method((_box, [other]) => (other as { target: Box }).target.name),
  },
};

let made = 0;

function run(
  actions: Partial<Action>[],
  paths: Partial<ObjectPath>[],
  root: Box,
  more: object = {},
): ProcessQueryResponse {
  const call: Call = { session: createSession(), profile: profiles.web, meters: createMeters() };
  const request = {
    Actions: actions.map((action, at) => ({ Id: at + 1, Name: '', ...action }) as Action),
    ObjectPaths: Object.fromEntries(
      paths.map((path) => [String(path.Id), { Name: '', ...path } as ObjectPath]),
    ),
    ...more,
  };
  return processQuery(request, { global: () => bind(boxType, root), create: () => null }, call, '');
}

const ROOT: Partial<ObjectPath> = { Id: 1, ObjectPathType: PathType.global };
const box = (): Box => ({ name: 'outer', size: 1, inner: { name: 'inner', size: 2, inner: null } });

describe('The ProcessQuery interpreter', () => {
  beforeEach(() => {
    made = 0;
  });

  test('instantiate answers with the identity of the object, null for a null object', () => {
    const paths = [
      ROOT,
      { Id: 2, ObjectPathType: PathType.property, Name: 'Inner', ParentObjectPathId: 1 },
      { Id: 3, ObjectPathType: PathType.property, Name: 'Inner', ParentObjectPathId: 2 },
    ];
    const { Results } = run(
      [1, 2, 3].map((ObjectPathId) => ({ ActionType: ActionType.instantiate, ObjectPathId })),
      paths,
      box(),
    );
    expect(Results.map((result) => result.Value)).toEqual([{ Id: 'outer' }, { Id: 'inner' }, null]);
  });

  test('a path is evaluated once, however often its object is instantiated', () => {
    const paths = [
      ROOT,
      {
        Id: 2,
        ObjectPathType: PathType.method,
        Name: 'Make',
        ParentObjectPathId: 1,
        ArgumentInfo: { Arguments: [] },
      },
    ];
    run(
      [
        { ActionType: ActionType.instantiate, ObjectPathId: 2 },
        { ActionType: ActionType.instantiate, ObjectPathId: 2 },
      ],
      paths,
      box(),
    );
    expect(made).toBe(1);
  });

  test('a query answers in PascalCase, nested along its slashes; as JSON in camelCase', () => {
    const query = { ObjectPathId: 1, QueryInfo: { Select: ['name', 'inner/size'] } };
    const { Results } = run(
      [
        { ActionType: ActionType.query, ...query },
        { ActionType: ActionType.queryAsJson, ...query },
      ],
      [ROOT],
      box(),
    );
    expect(Results[0]?.Value).toEqual({ Id: 'outer', Name: 'outer', Inner: { Id: 'inner', Size: 2 } });
    expect(Results[1]?.Value).toEqual({ id: 'outer', name: 'outer', inner: { id: 'inner', size: 2 } });
  });

  test('an empty query reads every scalar', () => {
    const { Results } = run(
      [{ ActionType: ActionType.query, ObjectPathId: 1, QueryInfo: {} }],
      [ROOT],
      box(),
    );
    expect(Results[0]?.Value).toEqual({ Id: 'outer', Name: 'outer', Size: 1 });
  });

  test('an object is passed as an argument by the id of its path, also inside plain data', () => {
    const inner = { Id: 2, ObjectPathType: PathType.property, Name: 'Inner', ParentObjectPathId: 1 };
    const { Results } = run(
      [
        {
          ActionType: ActionType.method,
          Name: 'Take',
          ObjectPathId: 1,
          ArgumentInfo: { Arguments: [null], ReferencedObjectPathIds: [2] },
        },
      ],
      [ROOT, inner],
      box(),
    );
    expect(Results[0]?.Value).toBe('inner');
  });

  test('update sets several properties, set property and update answer nothing', () => {
    const target = box();
    const { Results } = run(
      [{ ActionType: ActionType.update, ObjectPathId: 1, ObjectState: { name: 'new' } }],
      [ROOT],
      target,
    );
    expect(Results).toEqual([]);
    expect(target.name).toBe('new');
  });

  test('a trace answers with a result and among the trace ids', () => {
    const response = run([{ ActionType: ActionType.trace, ObjectPathId: 0 }], [ROOT], box());
    expect(response.Results).toEqual([{ ActionId: 1, Value: null }]);
    expect(response.TraceIds).toEqual([1]);
  });

  test('an error stops the batch, says where, and keeps the results so far', () => {
    const target = box();
    const grow = {
      ActionType: ActionType.method,
      Name: 'Grow',
      ObjectPathId: 1,
      ArgumentInfo: { Arguments: [5] },
    };
    const response = run(
      [grow, { ActionType: ActionType.method, Name: 'Shrink', ObjectPathId: 1 }, grow],
      [ROOT],
      target,
    );
    expect(response.Results).toEqual([{ ActionId: 1, Value: 6 }]);
    expect(response.Error).toMatchObject({ Code: 'NotImplemented', Location: 'Box.shrink', ActionIndex: 1 });
    expect(target.size).toBe(6);
  });

  test('a read-only property cannot be set', () => {
    const { Error } = run(
      [
        {
          ActionType: ActionType.setProperty,
          Name: 'Size',
          ObjectPathId: 1,
          ArgumentInfo: { Arguments: [1] },
        },
      ],
      [ROOT],
      box(),
    );
    expect(Error).toMatchObject({ Code: 'InvalidArgument', Message: 'Box.size is read-only.' });
  });

  test('a released reference is an invalid object path', () => {
    const { Error } = run(
      [{ ActionType: ActionType.instantiate, ObjectPathId: 2 }],
      [{ Id: 2, ObjectPathType: PathType.reference, Name: 'Range|9' }],
      box(),
    );
    expect(Error).toMatchObject({ Code: 'InvalidObjectPath' });
  });
});
