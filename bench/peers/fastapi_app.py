"""The peer of bench/run: the same endpoint as a common Python stack makes it. FastAPI, SQLAlchemy, SQLite in WAL mode with
synchronous=FULL, so that it promises what Yaad promises."""
import os
import uuid
from datetime import datetime, timezone

from fastapi import Depends, FastAPI
from pydantic import BaseModel, Field
from sqlalchemy import DateTime, String, create_engine, event
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, sessionmaker

engine = create_engine("sqlite:///" + os.environ["PEER_DB"], connect_args={"check_same_thread": False, "timeout": 30})


@event.listens_for(engine, "connect")
def _pragmas(connection, _):
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")


class Base(DeclarativeBase):
    pass


class TaskRow(Base):
    __tablename__ = "tasks"
    id: Mapped[str] = mapped_column(String, primary_key=True)
    title: Mapped[str] = mapped_column(String)
    priority: Mapped[str | None] = mapped_column(String)
    status: Mapped[str] = mapped_column(String, default="active")
    created_at: Mapped[datetime] = mapped_column(DateTime, index=True)


class EventRow(Base):
    __tablename__ = "events"
    id: Mapped[str] = mapped_column(String, primary_key=True)
    task_id: Mapped[str] = mapped_column(String)
    type: Mapped[str] = mapped_column(String)
    payload: Mapped[str] = mapped_column(String)


Base.metadata.create_all(engine)
Sessions = sessionmaker(engine, expire_on_commit=False)
app = FastAPI()


class NewTask(BaseModel):
    title: str = Field(min_length=1, max_length=500)
    priority: str | None = "medium"


class TaskOut(BaseModel):
    id: str
    title: str
    priority: str | None
    status: str
    created_at: datetime


def session():
    with Sessions() as open_session:
        yield open_session


@app.post("/api/tasks")
def create(task: NewTask, db: Session = Depends(session)) -> TaskOut:
    row = TaskRow(id=str(uuid.uuid4()), title=task.title, priority=task.priority, status="active",
                  created_at=datetime.now(timezone.utc))
    out = TaskOut.model_validate(row, from_attributes=True)
    db.add(row)
    db.add(EventRow(id=str(uuid.uuid4()), task_id=row.id, type="task.created", payload=out.model_dump_json()))
    db.commit()
    return out
